import { includes, type Call } from '../../http/api'
import type { Ticket } from '../../tables/ticket'
import { presentForm } from '../../wire/fields'
import { presentMetricEvents, presentSlas } from '../../wire/sla'
import { sideloadGroups, sideloadOrganizations, sideloadUsers } from '../../wire/sideload'

/** What `include` adds beside tickets. */
export function ticketSideloads(c: Call, tickets: Ticket[]): Record<string, unknown> {
  const desk = c.get('desk')
  const asked = includes(c)
  const people = tickets.flatMap(t => [
    t.requester_id,
    t.submitter_id,
    t.assignee_id,
    ...t.email_cc_ids,
    ...t.follower_ids
  ])
  const forms = desk.tables.ticketForms.find().filter(form => tickets.some(t => t.ticket_form_id === form.id))
  return {
    ...(asked.has('users') ? { users: sideloadUsers(desk, people) } : {}),
    ...(asked.has('groups')
      ? {
          groups: sideloadGroups(
            desk,
            tickets.map(t => t.group_id)
          )
        }
      : {}),
    ...(asked.has('organizations')
      ? {
          organizations: sideloadOrganizations(
            desk,
            tickets.map(t => t.organization_id)
          )
        }
      : {}),
    ...(asked.has('ticket_forms') ? { ticket_forms: forms.map(form => presentForm(desk, form)) } : {})
  }
}

/** `comment_count`, `slas` and `metric_events` sit inside each ticket. */
export function withinTickets(c: Call, tickets: Ticket[], present: (ticket: Ticket) => Record<string, unknown>) {
  const desk = c.get('desk')
  const asked = includes(c)
  const now = desk.clock.now()
  return tickets.map(ticket => ({
    ...present(ticket),
    ...(asked.has('slas') ? { slas: presentSlas(desk, ticket.id, now) } : {}),
    ...(asked.has('metric_events') ? { metric_events: presentMetricEvents(desk, ticket.id, now) } : {}),
    ...(asked.has('comment_count') ? { comment_count: desk.tables.comments.count({ ticket_id: ticket.id }) } : {})
  }))
}
