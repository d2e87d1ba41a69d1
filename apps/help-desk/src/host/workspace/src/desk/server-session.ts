import type { AccountFacts } from '../rest/directory'

/** What the account tells a workspace before anybody is signed in. */
export interface AgentChoice {
  id: number
  name: string
  email: string
  role: string
  groups: string[]
}

export interface AppLocationPage {
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
  /** Path of the app's files on the frames' origin; a new upload has a new one. */
  folder: string
  settings: Record<string, unknown>
  locations: Record<string, AppLocationPage>
}

export interface ServerTime {
  now: string
  moved: boolean
}

export interface ServerSession extends ServerTime {
  account: AccountFacts
  agents: AgentChoice[]
  apps: InstalledApp[]
}

export async function loadServerSession(): Promise<ServerSession> {
  const response = await fetch('/__workspace/session')
  if (!response.ok) throw new Error(`HTTP ${response.status}`)
  return (await response.json()) as ServerSession
}
