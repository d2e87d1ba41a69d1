import type { Desk } from '../desk'
import { forbidden, invalid, notFound } from '../http/api-error'
import { commentsInPrivate } from '../people/agent-kinds'
import type { Message } from '../tables/messaging'
import type { User } from '../tables/people'
import { mayOpen } from '../tickets/access'
import { isConversation } from './channels'
import { addMessage } from './conversation'
import { heardOf } from './receive-message'

/**
 * What an agent writes on a messaging channel. It is kept also where the channel does not take it to the client any more.
 * @throws 403, 404, 422
 */
export function sendMessage(desk: Desk, actor: User, ticketId: number, text: string): Message {
  return desk.transaction(() => {
    const ticket = desk.tables.tickets.get(ticketId)
    if (!ticket) throw notFound()
    if (actor.role === 'end-user' || commentsInPrivate(actor) || !mayOpen(desk, actor, ticket)) throw forbidden()
    if (!isConversation(ticket)) throw invalid('base', 'This ticket is not of a messaging channel')
    if (ticket.status === 'closed') throw invalid('status', 'Status: closed prevents ticket update')
    if (text.trim() === '') throw invalid('text', 'Text: cannot be blank', 'BlankValue')
    const message = addMessage(desk, ticket, actor, text.trim())
    heardOf(desk, actor, ticketId)
    return message
  })
}
