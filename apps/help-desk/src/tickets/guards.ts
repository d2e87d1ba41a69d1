import type { Desk } from '../desk'
import { fieldClass, missingForAgent } from '../fields/required-fields'
import { ApiError, badRequest, invalid } from '../http/api-error'
import type { Problems } from '../http/problems'
import type { JsonRecord } from '../input'
import { isAssignable } from '../people/agent-kinds'
import type { TicketField } from '../tables/field'
import type { User } from '../tables/people'
import type { Ticket } from '../tables/ticket'

/** `safe_update`, whatever its value, refuses a write made from an older reading. @throws 409 */
export function guardStamp(ticket: Ticket, input: JsonRecord): void {
  if (input['safe_update'] === undefined) return
  const stamp = new Date(String(input['updated_stamp'] ?? ''))
  if (Number.isNaN(stamp.getTime()))
    throw badRequest('Invalid attribute', 'safe_update needs updated_stamp, the updated_at the ticket was read with')
  if (Math.floor(stamp.getTime() / 1000) !== Math.floor(new Date(ticket.updated_at).getTime() / 1000))
    throw new ApiError(409, {
      error: 'UpdateConflict',
      description:
        'Safe Update prevented the update due to outdated ticket data. Please fetch the latest ticket data and try again.'
    })
}

const onClosed = new Set([
  'tags',
  'additional_tags',
  'remove_tags',
  'subject',
  'raw_subject',
  'priority',
  'id',
  'safe_update',
  'updated_stamp',
  'metadata',
  'macro_id',
  'macro_ids'
])

/** A closed ticket takes tags, subject and priority only. @throws 422 https://support.zendesk.com/hc/en-us/articles/4408894213018 */
export function guardClosed(ticket: Ticket, input: JsonRecord): void {
  if (ticket.status !== 'closed') return
  const refused = Object.keys(input).find(name => !onClosed.has(name) && input[name] !== undefined)
  if (refused !== undefined) throw invalid('status', 'Status: closed prevents ticket update')
}

/**
 * Required fields that are empty when the ticket is solved. Both texts and the names beside them are as recorded from a live
 * account; what an account says of a conditional field is taken to be the same.
 */
export function checkRequired(desk: Desk, ticket: Ticket, problems: Problems): void {
  for (const field of missingForAgent(desk, ticket, 'solved')) problems.put('base', missingOnSolve(field))
}

const missingOnSolve = (field: TicketField) => ({
  description: `${field.title}: is required when solving a ticket`,
  error: null,
  ticket_field_id: field.id,
  ticket_field_type: fieldClass(field)
})

export function isSolving(before: Ticket | undefined, after: Ticket): boolean {
  const done = (status: string | undefined) => status === 'solved' || status === 'closed'
  return done(after.status) && !done(before?.status)
}

/** Who solves an unassigned ticket becomes its assignee, as the account setting `assign_tickets_upon_solve` has it. */
export function solverOf(desk: Desk, actor: User, problems: Problems): number | null {
  const works = isAssignable(actor) && desk.tables.groupMemberships.first({ user_id: actor.id })
  if (works) return actor.id
  const field = desk.tables.ticketFields.first({ type: 'assignee' })
  const named = field ? { ticket_field_id: field.id, ticket_field_type: fieldClass(field) } : {}
  problems.put('base', { description: 'Assignee: is required when solving a ticket', error: null, ...named })
  return null
}
