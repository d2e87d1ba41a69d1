import type { ZafLocation } from '../../../coverage/zaf-paths'
import type { Desk } from '../desk/Desk'
import type { InstalledApp } from '../desk/server-session'
import type { TicketSession } from '../ticket-form/TicketSession'

/** What stands around one frame of an app. */
export interface FrameWorld {
  desk: Desk
  app: InstalledApp
  location: ZafLocation
  guid: string
  session: TicketSession | null
  frame(): HTMLIFrameElement | null
  resize(size: { width?: string; height?: string }): void
}
