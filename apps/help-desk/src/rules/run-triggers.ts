import type { Desk } from '../desk'
import type { EventDraft } from '../tables/audit'
import type { User } from '../tables/people'
import type { Ticket } from '../tables/ticket'

export interface TriggerRun {
  ticketId: number
  actor: User
  created: boolean
  /** What the update did, its comment included. */
  events: EventDraft[]
  /** The ticket as it was; undefined when the update created it. */
  before: Ticket | undefined
  viaChannel: string
}

/** Writes what triggers change; their events go into the audit of the update that caused them. */
export function runTriggers(_desk: Desk, _run: TriggerRun): EventDraft[] {
  return []
}
