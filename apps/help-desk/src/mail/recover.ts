import type { Desk } from '../desk'
import { ApiError } from '../http/api-error'
import { findOrCreateUser } from '../people/create-user'
import type { User } from '../tables/people'
import type { SuspendedTicket } from '../tables/suspended-ticket'
import type { Ticket } from '../tables/ticket'
import { supportAddress, type IncomingMail } from './incoming-mail'
import { answer, ask } from './receive-mail'

/**
 * Lets a suspended mail in after all, in the name of its author, or of the agent where `as` is given. Undefined when the account
 * refuses it, as it does what a suspended person asks; it stays in the queue then.
 */
export function recover(desk: Desk, held: SuspendedTicket, as?: User): Ticket | undefined {
  try {
    return desk.transaction(() => {
      const author = as ?? findOrCreateUser(desk, held.author)
      const ticket = desk.tables.tickets.get(held.ticket_id)
      const write = ticket ? answer(desk, mailOf(held), author, ticket) : ask(desk, mailOf(held), author)
      desk.tables.suspendedTickets.delete(held.id)
      return write.ticket
    })
  } catch (error) {
    if (error instanceof ApiError) return undefined
    throw error
  }
}

const mailOf = ({ author, subject, content, message_id, ticket_id }: SuspendedTicket): IncomingMail => ({
  from: { email: author.email, name: author.name },
  subject,
  body: content,
  to: [supportAddress],
  cc: [],
  ticketId: ticket_id ?? undefined,
  hasEncodedId: true,
  isAutomatic: false,
  isAuthenticated: true,
  messageId: message_id
})
