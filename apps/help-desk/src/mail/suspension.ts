import type { Desk } from '../desk'
import { stampOf } from '../clock/clock'
import type { User } from '../tables/people'
import type { Ticket } from '../tables/ticket'
import type { SuspendedTicket } from '../tables/suspended-ticket'
import { supportAddress, type IncomingMail } from './incoming-mail'
import { isParticipant } from './participants'
import { viaMail } from './via-mail'

interface Cause {
  cause: string
  cause_id: number | null
}

/** https://developer.zendesk.com/documentation/ticketing/reference-guides/suspensions-reference/ */
const causes = {
  automatic: { cause: 'Automated response mail', cause_id: 3 },
  unknownUpdate: { cause: 'Unknown user tried to update existing ticket', cause_id: 5 },
  otherUpdate: { cause: 'End user only allowed to update their own tickets', cause_id: 6 },
  outOfOffice: { cause: 'Automated response mail, out of office', cause_id: 8 },
  blank: { cause: 'Email has no content', cause_id: 11 },
  /** The part of the reference that has its number could not be read. */
  suspendedUser: { cause: 'User is suspended', cause_id: null }
} satisfies Record<string, Cause>

const vacation = /out of office|vacation|auto-?reply|fora do escrit[óo]rio|aus[êe]ncia/i

/** Why a mail does not get in; undefined when it does. */
export function causeOf(mail: IncomingMail, author: User | undefined, ticket: Ticket | undefined): Cause | undefined {
  if (mail.body === '') return causes.blank
  if (mail.isAutomatic) return vacation.test(mail.subject) ? causes.outOfOffice : causes.automatic
  if (author?.suspended) return causes.suspendedUser
  if (!ticket || mail.hasEncodedId || (author && isParticipant(ticket, author))) return undefined
  return author ? causes.otherUpdate : causes.unknownUpdate
}

export function suspend(desk: Desk, mail: IncomingMail, author: User | undefined, cause: Cause): SuspendedTicket {
  const now = desk.clock.stamp()
  return desk.tables.suspendedTickets.insert({
    author: { id: author?.id ?? null, name: author?.name ?? mail.from.name, email: mail.from.email },
    ...cause,
    subject: mail.subject,
    content: mail.body,
    recipient: supportAddress,
    message_id: mail.messageId,
    ticket_id: mail.ticketId ?? null,
    via: viaMail(mail.from),
    created_at: now,
    updated_at: now
  })
}

const days14 = 14 * 86_400_000

/** What nobody looked at for 14 days is gone. https://developer.zendesk.com/api-reference/ticketing/tickets/suspended_tickets/ */
export function dropOldSuspensions(desk: Desk, now: Date): void {
  const { suspendedTickets } = desk.tables
  const limit = stampOf(new Date(now.getTime() - days14))
  for (const { id } of suspendedTickets.find({ where: { created_at: { lte: limit } } })) suspendedTickets.delete(id)
}
