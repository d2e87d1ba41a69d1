import type { Desk } from '../desk'
import { findOrCreateUser } from '../people/create-user'
import type { AuditMetadata } from '../tables/audit'
import type { User } from '../tables/people'
import type { SuspendedTicket } from '../tables/suspended-ticket'
import type { Ticket } from '../tables/ticket'
import type { Arrival } from '../tickets/arrival'
import { commentFlags, flagged } from '../tickets/comment-flags'
import { createTicket, type TicketWrite } from '../tickets/create-ticket'
import { updateTicket } from '../tickets/update-ticket'
import { supportAddress, type IncomingMail } from './incoming-mail'
import { isParticipant } from './participants'
import { causeOf, suspend } from './suspension'
import { viaMail } from './via-mail'

type Received = { write: TicketWrite } | { suspended: SuspendedTicket }

/** A mail makes a ticket, a comment, or waits in the queue of suspended ones. @throws ApiError as a write does */
export function receiveMail(desk: Desk, mail: IncomingMail): Received {
  return desk.transaction((): Received => {
    const known = desk.tables.users.first({ email: mail.from.email })
    const ticket = desk.tables.tickets.get(mail.ticketId)
    const cause = causeOf(mail, known, ticket)
    if (cause) return { suspended: suspend(desk, mail, known, cause) }
    const author = known ?? findOrCreateUser(desk, mail.from)
    return { write: ticket ? answer(desk, mail, author, ticket) : ask(desk, mail, author) }
  })
}

const metadataOf = (mail: IncomingMail, flags: readonly number[]): Partial<AuditMetadata> => ({
  system: { message_id: mail.messageId, ip_address: '127.0.0.1' },
  ...flagged(mail.isAuthenticated ? flags : [commentFlags.unsure, ...flags])
})

const arrivalOf = (mail: IncomingMail): Arrival => ({ metadata: metadataOf(mail, []), recipient: supportAddress })

const copies = (mail: IncomingMail) =>
  [...mail.to, ...mail.cc]
    .filter(address => address !== mail.from.email && address !== supportAddress)
    .map(user_email => ({ user_email, action: 'put' }))

/** A new ticket of the mail's author. */
export function ask(desk: Desk, mail: IncomingMail, author: User): TicketWrite {
  const input = {
    subject: mail.subject,
    comment: { body: mail.body },
    requester_id: author.id,
    email_ccs: copies(mail)
  }
  return createTicket(desk, author, input, viaMail(mail.from), arrivalOf(mail))
}

/**
 * Who has no part in the conversation, and who is in copy and left the requester out, is heard by agents only. What answers a
 * closed ticket follows it up. https://support.zendesk.com/hc/en-us/articles/4408842992538
 */
export function answer(desk: Desk, mail: IncomingMail, author: User, ticket: Ticket): TicketWrite {
  if (ticket.status === 'closed') {
    const input = { subject: mail.subject, comment: { body: mail.body }, via_followup_source_id: ticket.id }
    return createTicket(desk, author, input, viaMail(mail.from), arrivalOf(mail))
  }
  const takesPart = isParticipant(ticket, author)
  const requester = desk.tables.users.get(ticket.requester_id)
  const isCopied = author.role === 'end-user' && author.id !== ticket.requester_id
  const leavesOut = isCopied && !(requester?.email && [...mail.to, ...mail.cc].includes(requester.email))
  const arrival: Arrival = {
    isPrivate: !takesPart || leavesOut,
    metadata: metadataOf(mail, takesPart ? [] : [commentFlags.notPartOfConversation])
  }
  return updateTicket(desk, author, ticket.id, { comment: { body: mail.body } }, viaMail(mail.from), arrival)
}
