import { nextUlid } from '../custom-objects/ulid'
import type { Desk } from '../desk'
import type { Message } from '../tables/messaging'
import type { User } from '../tables/people'
import type { Ticket } from '../tables/ticket'

/** WhatsApp takes free replies for 24 hours after the client's last message. https://support.zendesk.com/hc/en-us/articles/4408829291162 */
const whatsappWindow = 24 * 3_600_000

export const messagesOf = (desk: Desk, ticketId: number): Message[] =>
  desk.tables.messages.find({ where: { ticket_id: ticketId } })

function reaches(desk: Desk, ticket: Ticket, messages: readonly Message[]): boolean {
  if (ticket.via.channel !== 'whatsapp') return true
  const heard = messages.findLast(message => message.author === 'user')
  return heard !== undefined && desk.clock.now().getTime() - Date.parse(heard.created_at) < whatsappWindow
}

/** Keeps a message and what the ticket's first audit tells of the conversation. */
export function addMessage(desk: Desk, ticket: Ticket, author: User, text: string): Message {
  const before = messagesOf(desk, ticket.id)
  const isClient = author.role === 'end-user'
  const message = desk.tables.messages.insert({
    id: nextUlid(desk),
    ticket_id: ticket.id,
    conversation_id: before[0]?.conversation_id ?? nextUlid(desk).toLowerCase(),
    author: isClient ? 'user' : 'agent',
    user_id: author.id,
    text,
    delivered: isClient || reaches(desk, ticket, before),
    created_at: desk.clock.stamp()
  })
  tellAudit(desk, ticket, [...before, message])
  return message
}

/** All messages stand in the history of one event of the first audit. https://github.com/facetoe/zenpy/issues/663 */
function tellAudit(desk: Desk, ticket: Ticket, messages: readonly Message[]): void {
  const audit = desk.tables.audits.find({ where: { ticket_id: ticket.id }, limit: 1 })[0]
  if (!audit) return
  const value = {
    visitor_id: String(ticket.requester_id),
    conversation_id: messages[0]?.conversation_id ?? '',
    user_id: ticket.requester_id,
    channel: ticket.via.channel,
    history: messages.map(message => ({
      type: 'ChatMessage',
      actor_type: message.author === 'user' ? 'end-user' : 'agent',
      actor_id: message.user_id,
      actor_name: desk.tables.users.get(message.user_id)?.name ?? '',
      timestamp: Date.parse(message.created_at),
      message: message.text,
      message_id: message.id
    }))
  }
  const events = audit.events.map(event => (event.type === 'ChatStartedEvent' ? { ...event, value } : event))
  desk.tables.audits.update(audit.id, { events })
}
