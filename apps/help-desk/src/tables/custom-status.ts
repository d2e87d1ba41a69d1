import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import { Collection } from '../store/collection'

export type StatusCategory = 'new' | 'open' | 'pending' | 'hold' | 'solved'

export interface CustomStatus {
  id: number
  status_category: StatusCategory
  agent_label: string
  end_user_label: string
  description: string
  end_user_description: string
  active: boolean
  /** One of each category: the category itself. */
  default: boolean
  created_at: string
  updated_at: string
}

/** A status that one form offers. */
export interface TicketFormStatus {
  id: string
  ticket_form_id: number
  custom_status_id: number
}

export function customStatusTables(db: DatabaseSyncInstance) {
  return {
    customStatuses: new Collection<CustomStatus>(db, { name: 'custom_statuses', firstId: 375_000_000_001 }),
    ticketFormStatuses: new Collection<TicketFormStatus>(db, {
      name: 'ticket_form_statuses',
      indexes: { ticket_form_id: link => link.ticket_form_id, custom_status_id: link => link.custom_status_id }
    })
  }
}
