import type { Desk } from '../../desk'
import type { AuditEvent } from '../../tables/audit'
import type { Ticket } from '../../tables/ticket'
import type { TicketCounts } from '../evaluation/rule-types'

const isDone = (status: unknown): boolean => status === 'solved' || status === 'closed'

const isReopening = (event: AuditEvent): boolean =>
  event.type === 'Change' && event.field_name === 'status' && event.previous_value === 'solved' && !isDone(event.value)

function groupOf(event: AuditEvent): string[] {
  const isGroup = (event.type === 'Create' || event.type === 'Change') && event.field_name === 'group_id'
  return isGroup && typeof event.value === 'string' ? [event.value] : []
}

/**
 * Counted from the audits that are written and from the update in progress, whose audit is not: `before` is the ticket
 * it began with. https://support.zendesk.com/hc/en-us/articles/4408893545882
 */
export function ticketCounts(desk: Desk, ticket: Ticket, before: Ticket | undefined): TicketCounts {
  const events = desk.tables.audits.find({ where: { ticket_id: ticket.id } }).flatMap(audit => audit.events)
  const reopensNow = before?.status === 'solved' && !isDone(ticket.status)
  const groups = new Set([...events.flatMap(groupOf), ...(ticket.group_id === null ? [] : [String(ticket.group_id)])])
  const [, ...later] = desk.tables.comments.find({ where: { ticket_id: ticket.id } })
  const isAgents = (id: number) => (desk.tables.users.get(id)?.role ?? 'end-user') !== 'end-user'
  return {
    reopens: events.filter(isReopening).length + (reopensNow ? 1 : 0),
    replies: later.filter(comment => comment.public && isAgents(comment.author_id)).length,
    group_stations: groups.size
  }
}
