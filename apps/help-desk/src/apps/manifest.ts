export interface AppParameter {
  name: string
  type: string
  required?: boolean
  secure?: boolean
  default?: unknown
  scopes?: string[]
}

export interface AppLocation {
  url: string
  flexible?: boolean
  size?: { width?: string; height?: string }
  autoLoad?: boolean
  autoHide?: boolean
  signed?: boolean
}

/** The parts of a checked manifest.json that the account uses. */
export interface AppManifest {
  name?: string
  version?: string
  frameworkVersion?: string
  defaultLocale: string
  author: { name?: string; email?: string; url?: string }
  private: boolean
  requirementsOnly: boolean
  singleInstall: boolean
  signedUrls: boolean
  domainWhitelist: string[]
  parameters: AppParameter[]
  /** Product → location name → where its page is. */
  location: Record<string, Record<string, AppLocation>>
}
