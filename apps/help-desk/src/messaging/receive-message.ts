import type { Desk } from '../desk'
import { badRequest, forbidden } from '../http/api-error'
import { isRecord, textOf, wholeOf, type JsonRecord } from '../input'
import { blankUser, joinByDomain } from '../people/create-user'
import { localeName } from '../people/locales'
import { speaker } from '../slas/history'
import { measure } from '../slas/measure'
import type { Message } from '../tables/messaging'
import type { User } from '../tables/people'
import type { Ticket, Via } from '../tables/ticket'
import { createTicket } from '../tickets/create-ticket'
import { updateTicket } from '../tickets/update-ticket'
import { nextEventId, touchedTimes } from '../tickets/write-audit'
import { isMessagingChannel, type MessagingChannel } from './channels'
import { addMessage } from './conversation'

interface IncomingMessage {
  channel: MessagingChannel
  from: { userId: number | undefined; name: string; phone: string | null; email: string | null }
  text: string
}

/** @throws 400 for a message without channel, sender or text */
export function readMessage(body: JsonRecord): IncomingMessage {
  const { channel } = body
  if (!isMessagingChannel(channel))
    throw badRequest('Invalid attribute', 'channel must be whatsapp or native_messaging')
  const from = isRecord(body['from']) ? body['from'] : {}
  const text = (textOf(body['text']) ?? '').trim()
  const phone = textOf(from['phone']) ?? null
  const userId = wholeOf(from['user_id'])
  const name = textOf(from['name']) ?? phone ?? ''
  if (text === '' || (userId === undefined && name === ''))
    throw badRequest('Invalid attribute', 'text and from with user_id, name or phone must be given')
  return { channel, from: { userId, name, phone, email: textOf(from['email'])?.toLowerCase() ?? null }, text }
}

const digits = (phone: string): string => phone.replaceAll(/\D/g, '')

/** Contacts are known by their number; most of them have no address. */
function contactOf(desk: Desk, { userId, name, phone, email }: IncomingMessage['from']): User {
  const { users } = desk.tables
  const byPhone = () =>
    phone === null ? undefined : users.find().find(one => one.active && digits(one.phone ?? '') === digits(phone))
  const known = users.get(userId) ?? (email === null ? undefined : users.first({ email })) ?? byPhone()
  if (known) return known
  const user = users.insert({ ...blankUser(desk.clock.stamp()), name, phone, email, verified: phone !== null })
  joinByDomain(desk, user)
  return users.get(user.id) ?? user
}

const titles: Record<string, (name: string) => string> = {
  'en-US': name => `Conversation with ${name}`,
  es: name => `Conversación con ${name}`,
  'pt-BR': name => `Conversa com ${name}`
}

const viaMessage = (channel: MessagingChannel, { name, phone }: User): Via => ({
  channel,
  source: { from: { name, ...(phone === null ? {} : { phone }) }, to: {}, rel: null }
})

/** The contact's conversation that goes on: their last ticket of the channel that is not closed. */
function goingOn(desk: Desk, contact: User, channel: MessagingChannel): Ticket | undefined {
  return desk.tables.tickets
    .find({ where: { requester_id: contact.id, status: ['new', 'open', 'pending', 'hold', 'solved'] } })
    .findLast(ticket => ticket.via.channel === channel)
}

/**
 * A message opens a ticket, or goes on with the contact's last one and reopens it. A suspended contact is not heard.
 * @throws 403 https://support.zendesk.com/hc/en-us/articles/4408843683226
 */
export function receiveMessage(
  desk: Desk,
  { channel, from, text }: IncomingMessage
): { ticket: Ticket; message: Message } {
  return desk.transaction(() => {
    const contact = contactOf(desk, from)
    if (contact.suspended) throw forbidden()
    const ticket = goingOn(desk, contact, channel) ?? openConversation(desk, contact, channel)
    const message = addMessage(desk, ticket, contact, text)
    reopen(desk, contact, ticket, channel)
    return { ticket: desk.tables.tickets.get(ticket.id) ?? ticket, message }
  })
}

function openConversation(desk: Desk, contact: User, channel: MessagingChannel): Ticket {
  const title = (titles[localeName(contact.locale_id)] ?? titles['pt-BR'])?.(contact.name) ?? contact.name
  const via = viaMessage(channel, contact)
  const input = { subject: title, comment: { body: title }, requester_id: contact.id }
  const { ticket, audit } = createTicket(desk, contact, input, via)
  const started = { id: nextEventId(desk), type: 'ChatStartedEvent' as const, value: {}, attachments: [] as [] }
  if (audit) desk.tables.audits.update(audit.id, { events: [...audit.events, started] })
  return ticket
}

function reopen(desk: Desk, contact: User, ticket: Ticket, channel: MessagingChannel): void {
  if (['pending', 'hold', 'solved'].includes(ticket.status))
    updateTicket(desk, contact, ticket.id, { status: 'open' }, viaMessage(channel, contact))
  heardOf(desk, contact, ticket.id)
}

/** The ticket is news to who looks at it, and its hours count from the message. */
export function heardOf(desk: Desk, author: User, ticketId: number): void {
  const ticket = desk.tables.tickets.get(ticketId)
  if (!ticket) return
  const now = desk.clock.stamp()
  const heard = desk.tables.tickets.update(ticketId, {
    updated_at: now,
    generated_timestamp: desk.clock.seconds(),
    times: touchedTimes(ticket, author, now)
  })
  measure(desk, heard, { at: now, publicComments: [speaker(desk, heard, author.id)] })
  desk.events.emit('ticket', { ticketId, actorId: author.id, auditId: null })
}
