import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import { Collection } from '../store/collection'
import type { Via } from './ticket'

/** A mail that was not let in: it waits for somebody to take it or leave it. */
export interface SuspendedTicket {
  id: number
  author: { id: number | null; name: string; email: string }
  /** Why, in words and, where the reference has one, by number. */
  cause: string
  cause_id: number | null
  subject: string
  content: string
  recipient: string
  message_id: string
  /** The ticket it answers. */
  ticket_id: number | null
  via: Via
  created_at: string
  updated_at: string
}

export function suspendedTicketTables(db: DatabaseSyncInstance) {
  return {
    suspendedTickets: new Collection<SuspendedTicket>(db, {
      name: 'suspended_tickets',
      firstId: 373_000_000_001,
      indexes: { created_at: s => s.created_at }
    })
  }
}
