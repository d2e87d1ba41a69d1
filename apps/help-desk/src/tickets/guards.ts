import type { Desk } from '../desk'
import { ApiError, badRequest, invalid } from '../http/api-error'
import type { Problems } from '../http/problems'
import type { JsonRecord } from '../input'
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

/** Required fields that are empty when an agent solves. A ticket with a form answers for that form's fields only. */
export function checkRequired(desk: Desk, ticket: Ticket, problems: Problems): void {
  const form = desk.tables.ticketForms.get(ticket.ticket_form_id)
  for (const field of desk.tables.ticketFields.find()) {
    if (!field.required || !field.active || !field.removable) continue
    if (form && !form.ticket_field_ids.includes(field.id)) continue
    const value = ticket.fields[String(field.id)]
    if (value === undefined || value === null || value === '' || value === false)
      problems.add('base', `${field.title}: is required when solving a ticket`, 'BlankValue')
  }
}

export function isSolving(before: Ticket | undefined, after: Ticket): boolean {
  const done = (status: string | undefined) => status === 'solved' || status === 'closed'
  return done(after.status) && !done(before?.status)
}

/** Who solves an unassigned ticket becomes its assignee, as the account setting `assign_tickets_upon_solve` has it. */
export function solverOf(desk: Desk, actor: User, problems: Problems): number | null {
  const works = actor.role !== 'end-user' && desk.tables.groupMemberships.first({ user_id: actor.id })
  if (works) return actor.id
  problems.add('base', 'Assignee: is required when solving a ticket', 'BlankValue')
  return null
}
