import type { CustomValue } from '../rule-types'

export interface TicketPatch {
  subject?: string
  status?: string
  custom_status_id?: number
  priority?: string | null
  type?: string | null
  group_id?: number | null
  assignee_id?: number | null
  brand_id?: number
  ticket_form_id?: number | null
  /** All tags after the actions. */
  tags?: string[]
  custom?: Record<number, CustomValue>
}

export interface Notification {
  to: 'user' | 'group'
  /** A numeric id, or a role in the ticket such as requester_id or assignee_id. */
  recipient: string
  /** Texts with their placeholders: what they print depends on who reads them. */
  subject: string
  body: string
}

/** What a list of actions asks for, before anything is written. */
export interface ActionPlan {
  patch: TicketPatch
  comment?: { body?: string; html_body?: string; public?: boolean }
  notifications: Notification[]
  ccs: number[]
  followers: number[]
  ignored: { field: string; reason: string }[]
}
