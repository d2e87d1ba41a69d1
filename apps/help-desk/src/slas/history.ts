import type { Desk } from '../desk'
import type { Audit, EventDraft } from '../tables/audit'
import type { Status, Ticket } from '../tables/ticket'
import type { Happening } from './clocks'

/** What an audit's events say of who spoke in public. */
export function publicComments(desk: Desk, ticket: Ticket, events: readonly EventDraft[]): Happening['publicComments'] {
  return events.flatMap(event =>
    event.type === 'Comment' && event.public ? [speaker(desk, ticket, event.author_id)] : []
  )
}

export function speaker(desk: Desk, ticket: Ticket, authorId: number): 'agent' | 'customer' {
  const role = desk.tables.users.get(authorId)?.role ?? 'end-user'
  return role === 'end-user' || authorId === ticket.requester_id ? 'customer' : 'agent'
}

/** A ticket's updates as its audits tell them. */
export function happenings(desk: Desk, ticket: Ticket, audits: readonly Audit[]): Happening[] {
  let status: Status = 'new'
  return audits.map(({ created_at, events }, index) => {
    status = statusIn(events) ?? status
    return { at: created_at, status, created: index === 0, publicComments: publicComments(desk, ticket, events) }
  })
}

const STATUSES: readonly string[] = ['new', 'open', 'pending', 'hold', 'solved', 'closed'] satisfies Status[]

function statusIn(events: Audit['events']): Status | undefined {
  const last = events.findLast(
    event => (event.type === 'Create' || event.type === 'Change') && event.field_name === 'status'
  )
  const value = last && 'value' in last ? last.value : undefined
  return typeof value === 'string' && STATUSES.includes(value) ? (value as Status) : undefined
}
