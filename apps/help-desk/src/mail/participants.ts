import type { User } from '../tables/people'
import type { Ticket } from '../tables/ticket'

/** Clients take part as requester or in copy; agents may write to any ticket they may edit. */
export function isParticipant(ticket: Ticket, { id, role }: User): boolean {
  return role !== 'end-user' || ticket.requester_id === id || ticket.email_cc_ids.includes(id)
}
