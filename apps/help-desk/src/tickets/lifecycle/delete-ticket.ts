import { stampOf } from '../../clock/clock'
import type { Desk } from '../../desk'
import { forbidden, notFound } from '../../http/api-error'
import { isLightAgent } from '../../people/agent-kinds'
import type { User } from '../../tables/people'
import { mayOpen } from '../access'

const days30 = 30 * 86_400_000

/**
 * Takes a ticket out of sight: no list, search or reading by number finds it, until it is restored or gone for good.
 * @throws 403, 404 https://support.zendesk.com/hc/en-us/articles/4408834005530
 */
export function deleteTicket(desk: Desk, actor: User, id: number): void {
  desk.transaction(() => {
    const ticket = desk.tables.tickets.get(id)
    if (!ticket) throw notFound()
    if (isLightAgent(actor) || !mayOpen(desk, actor, ticket)) throw forbidden()
    desk.tables.deletedTickets.insert({ id, ticket, actor_id: actor.id, deleted_at: desk.clock.stamp() })
    desk.tables.tickets.delete(id)
    desk.events.emit('ticket', { ticketId: id, actorId: actor.id, auditId: null })
  })
}

/** @throws 404 */
export function restoreTicket(desk: Desk, actor: User, id: number): void {
  desk.transaction(() => {
    const deleted = desk.tables.deletedTickets.get(id)
    if (!deleted) throw notFound()
    desk.tables.tickets.insert(deleted.ticket)
    desk.tables.deletedTickets.delete(id)
    desk.events.emit('ticket', { ticketId: id, actorId: actor.id, auditId: null })
  })
}

/** The ticket with all that was said and done on it, for good. */
export function purgeTicket(desk: Desk, id: number): void {
  const { tickets, deletedTickets, comments, audits, messages, ticketClocks, metricEvents } = desk.tables
  desk.transaction(() => {
    for (const comment of comments.find({ where: { ticket_id: id } })) comments.delete(comment.id)
    for (const audit of audits.find({ where: { ticket_id: id } })) audits.delete(audit.id)
    for (const message of messages.find({ where: { ticket_id: id } })) messages.delete(message.id)
    for (const event of metricEvents.find({ where: { ticket_id: id } })) metricEvents.delete(event.id)
    ticketClocks.delete(id)
    deletedTickets.delete(id)
    tickets.delete(id)
  })
}

/** 30 days after their deletion tickets are gone for good. */
export function purgeLongDeletedTickets(desk: Desk, now: Date): void {
  const limit = stampOf(new Date(now.getTime() - days30))
  const due = desk.tables.deletedTickets.find({ where: { deleted_at: { lte: limit } } })
  for (const { id } of due) purgeTicket(desk, id)
}
