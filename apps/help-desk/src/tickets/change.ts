import { statusReader } from '../custom-statuses/statuses'
import type { Desk } from '../desk'
import { settleTags } from '../fields/field-tags'
import type { EventDraft } from '../tables/audit'
import type { FieldValue, Ticket, Via } from '../tables/ticket'
import { settleAssignment } from './assignment'
import { changeEvents } from './change-events'

/** Properties a write or a rule may set. `fields` holds only the custom fields that are touched, by id. */
export type TicketChanges = Partial<
  Pick<
    Ticket,
    | 'external_id'
    | 'type'
    | 'subject'
    | 'priority'
    | 'status'
    | 'custom_status_id'
    | 'requester_id'
    | 'assignee_id'
    | 'organization_id'
    | 'group_id'
    | 'email_cc_ids'
    | 'follower_ids'
    | 'problem_id'
    | 'due_at'
    | 'tags'
    | 'ticket_form_id'
    | 'brand_id'
    | 'is_public'
  >
> & { fields?: Record<string, FieldValue> }

export interface ChangedTicket {
  ticket: Ticket
  /** One `Change` per property that has another value now. */
  events: EventDraft[]
}

/**
 * The ticket as it would be, nothing written: tags and fields kept in step, an assignee's group filled in,
 * New turned to Open once somebody is assigned. Values are taken as they are: validate them before.
 */
export function changeTicket(desk: Desk, before: Ticket, changes: TicketChanges): ChangedTicket {
  const { fields, tags, ...plain } = changes
  const settled = settleTags(desk.tables.ticketFields.find(), before, tags, fields)
  const moves = plain.status !== undefined && plain.status !== before.status && plain.custom_status_id === undefined
  const status = moves ? { custom_status_id: null } : {}
  const after = settleAssignment(desk, before, { ...before, ...plain, ...status, ...settled })
  if (before.status !== after.status) after.times = timesAfter(before, after, desk.clock.stamp())
  if (after.assignee_id !== before.assignee_id && after.assignee_id !== null)
    after.times = { ...after.times, assigned_at: desk.clock.stamp() }
  const events = changeEvents(before, after, statusReader(desk))
  after.generated_timestamp = desk.clock.seconds()
  if (events.length > 0) after.updated_at = desk.clock.stamp()
  return { ticket: after, events }
}

/** `changeTicket`, written. `via` names the rule that did it. */
export function applyChanges(desk: Desk, ticketId: number, changes: TicketChanges, via?: Via): EventDraft[] {
  const before = desk.tables.tickets.get(ticketId)
  if (!before) return []
  const { ticket, events } = changeTicket(desk, before, changes)
  desk.tables.tickets.update(ticketId, ticket)
  return via ? events.map(event => ({ ...event, via })) : events
}

function timesAfter(before: Ticket, after: Ticket, now: string): Ticket['times'] {
  const solved = after.status === 'solved' || (after.status === 'closed' && before.status !== 'solved')
  const kept = after.status === 'closed' ? before.times.solved_at : null
  return {
    ...after.times,
    status: { ...after.times.status, [after.status]: now },
    solved_at: solved ? now : kept
  }
}
