import type { EventDraft, EventValue } from '../tables/audit'
import type { FieldValue, Ticket } from '../tables/ticket'

/** Properties that audits tell of, in the order they tell them. */
export const auditedProperties = [
  'subject',
  'status',
  'priority',
  'type',
  'requester_id',
  'organization_id',
  'group_id',
  'assignee_id',
  'brand_id',
  'ticket_form_id',
  'problem_id',
  'due_at',
  'external_id',
  'is_public'
] as const

/** Values in audits are text. A ticked checkbox is `1`, as in Zendesk's recorded audits. */
export function eventValue(value: FieldValue | undefined): EventValue {
  if (value === null || value === undefined) return null
  if (typeof value === 'boolean') return value ? '1' : '0'
  return Array.isArray(value) ? value : String(value)
}

/** As the wire shows it: a checkbox that was never ticked is not ticked, and options have no order. */
function shown(value: FieldValue | undefined): EventValue {
  if (value === false) return null
  return Array.isArray(value) ? value.toSorted() : eventValue(value)
}

export function changeEvents(before: Ticket, after: Ticket, statusOf: (ticket: Ticket) => number): EventDraft[] {
  const events: EventDraft[] = []
  const note = (field_name: string, previous: FieldValue | undefined, value: FieldValue | undefined) => {
    if (JSON.stringify(shown(previous)) !== JSON.stringify(shown(value)))
      events.push({ type: 'Change', field_name, value: eventValue(value), previous_value: eventValue(previous) })
  }
  for (const name of auditedProperties) {
    note(name, before[name], after[name])
    if (name === 'status') note('custom_status_id', statusOf(before), statusOf(after))
  }
  note('tags', before.tags, after.tags)
  for (const id of new Set([...Object.keys(before.fields), ...Object.keys(after.fields)]))
    note(id, before.fields[id], after.fields[id])
  return [...events, ...peopleEvents(before, after)]
}

function peopleEvents(before: Ticket, after: Ticket): EventDraft[] {
  const events: EventDraft[] = []
  if (before.email_cc_ids.join() !== after.email_cc_ids.join())
    events.push({
      type: 'EmailCcChange',
      previous_email_ccs: before.email_cc_ids.map(String),
      current_email_ccs: after.email_cc_ids.map(String)
    })
  if (before.follower_ids.join() !== after.follower_ids.join())
    events.push({
      type: 'FollowerChange',
      previous_followers: before.follower_ids.map(String),
      current_followers: after.follower_ids.map(String)
    })
  return events
}
