import type { AccountFacts } from '../rest/directory'

/** What the account tells a workspace before anybody is signed in. */
interface AgentChoice {
  id: number
  name: string
  email: string
  role: string
  groups: string[]
}

interface AppLocationPage {
  url: string
  flexible?: boolean
  size?: { width?: string; height?: string }
}

export interface InstalledApp {
  appId: number
  installationId: number
  name: string
  title: string
  version: string
  /** Its name in the address of its nav-bar page. */
  slug: string
  /** The file of its icon in the nav bar, if the zip has one. */
  navBarIcon: string | null
  /** Path of the app's files on the frames' origin; a new upload has a new one. */
  folder: string
  settings: Record<string, unknown>
  locations: Record<string, AppLocationPage>
}

/** What an app's iframe is let do beside running scripts. */
export interface FrameFlags {
  downloads: boolean
  modals: boolean
}

export interface ServerTime {
  now: string
  moved: boolean
}

export interface ServerSession extends ServerTime {
  account: AccountFacts
  agents: AgentChoice[]
  apps: InstalledApp[]
  frame: FrameFlags
}

export async function loadServerSession(): Promise<ServerSession> {
  const response = await fetch('/__workspace/session')
  if (!response.ok) throw new Error(`HTTP ${response.status}`)
  return (await response.json()) as ServerSession
}
