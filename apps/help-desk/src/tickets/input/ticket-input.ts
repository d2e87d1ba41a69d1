import { hasHold } from '../../custom-statuses/on-hold'
import { customStatusId, statusChanges } from '../../custom-statuses/statuses'
import type { Desk } from '../../desk'
import { cleanTags } from '../../fields/field-tags'
import { readValue } from '../../fields/lookup-value'
import type { Problems } from '../../http/problems'
import { isRecord, recordsOf, textOf, wholeOf, type JsonRecord } from '../../input'
import type { Priority, Status, Ticket, TicketType } from '../../tables/ticket'
import { brandId } from '../blank-ticket'
import type { TicketChanges } from '../change'

const statuses: readonly Status[] = ['new', 'open', 'pending', 'hold', 'solved', 'closed']
const priorities: readonly Priority[] = ['low', 'normal', 'high', 'urgent']
const types: readonly TicketType[] = ['problem', 'incident', 'question', 'task']

const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1)

function oneOf<T extends string>(input: JsonRecord, name: string, allowed: readonly T[], problems: Problems) {
  const given = input[name]
  if (given === undefined) return undefined
  if (given === null || given === '') return null
  const known = allowed.find(value => value === given)
  if (known === undefined) problems.add(name, `${capital(name)}: ${String(given)} is not a valid value`)
  return known
}

/** The plain properties of a ticket body: subject, status, priority, type, dates, form, external id. */
export function readPlain(
  desk: Desk,
  input: JsonRecord,
  before: Ticket | undefined,
  problems: Problems
): TicketChanges {
  const changes: TicketChanges = {}
  const subject = textOf(input['subject']) ?? textOf(input['raw_subject'])
  if (subject !== undefined) changes.subject = subject
  const status = oneOf(input, 'status', statusesFor(desk, before), problems)
  if (status) changes.status = status
  readCustomStatus(desk, input, before, changes, problems)
  if (changes.status === 'new' && before && before.status !== 'new')
    problems.add('status', 'Status: cannot be set back to New')
  const priority = oneOf(input, 'priority', priorities, problems)
  if (priority) changes.priority = priority
  const type = oneOf(input, 'type', types, problems)
  if (type !== undefined) changes.type = type
  if ('external_id' in input) changes.external_id = textOf(input['external_id']) ?? null
  if ('due_at' in input) changes.due_at = readInstant(input['due_at'], problems)
  if ('problem_id' in input) changes.problem_id = readProblem(desk, input['problem_id'], problems)
  const brand = wholeOf(input['brand_id'])
  if (brand === brandId) changes.brand_id = brand
  else if (brand !== undefined) problems.add('brand', 'Brand: is invalid')
  const form = wholeOf(input['ticket_form_id'])
  if (form !== undefined) {
    if (desk.tables.ticketForms.get(form)) changes.ticket_form_id = form
    else problems.add('ticket_form_id', 'Ticket form: is invalid')
  }
  return changes
}

/** Without On-hold nothing is put on hold; what is so already stays it. */
const statusesFor = (desk: Desk, before: Ticket | undefined): readonly Status[] =>
  before?.status === 'hold' || hasHold(desk) ? statuses : statuses.filter(status => status !== 'hold')

/** It brings its category along, whatever status was sent with it. */
function readCustomStatus(
  desk: Desk,
  input: JsonRecord,
  before: Ticket | undefined,
  changes: TicketChanges,
  problems: Problems
): void {
  const given = input['custom_status_id'] ?? null
  const id = wholeOf(given)
  if (given === null || (before && id === customStatusId(desk, before))) return
  const named = id === undefined ? undefined : statusChanges(desk, id)
  if (named) Object.assign(changes, named)
  else problems.add('custom_status_id', 'Custom status: is invalid')
}

/** An incident hangs on a ticket that is a problem. */
function readProblem(desk: Desk, given: unknown, problems: Problems): number | null {
  const id = wholeOf(given)
  if (id === undefined) return null
  if (desk.tables.tickets.get(id)?.type !== 'problem') problems.add('problem_id', 'Problem: is invalid')
  return id
}

function readInstant(value: unknown, problems: Problems): string | null {
  if (value === null || value === '') return null
  const instant = new Date(textOf(value) ?? '')
  if (!Number.isNaN(instant.getTime())) return `${instant.toISOString().slice(0, 19)}Z`
  problems.add('due_at', 'Due at: is not a valid date')
  return null
}

/** `tags` replaces, `additional_tags` and `remove_tags` amend. Undefined when none was sent. */
export function readTags(input: JsonRecord, before: string[]): string[] | undefined {
  const list = (value: unknown): string[] =>
    cleanTags(typeof value === 'string' ? [value] : Array.isArray(value) ? value.map(v => textOf(v) ?? '') : [])
  if (!['tags', 'additional_tags', 'remove_tags'].some(name => input[name] !== undefined)) return undefined
  const base = input['tags'] === undefined ? before : list(input['tags'])
  const removed = new Set(list(input['remove_tags']))
  return cleanTags([...base, ...list(input['additional_tags'])]).filter(tag => !removed.has(tag))
}

/** `custom_fields: [{id, value}]`, or the same under `fields`, or an object by id. Unknown ids are passed over, as Zendesk does. */
export function readCustomFields(desk: Desk, input: JsonRecord, problems: Problems): TicketChanges['fields'] {
  const given = input['custom_fields'] ?? input['fields']
  if (given === undefined || given === null) return undefined
  const pairs: [number | undefined, unknown][] = isRecord(given)
    ? Object.entries(given).map(([id, value]) => [wholeOf(id), value])
    : recordsOf(given).map(item => [wholeOf(item['id']), item['value']])
  const fields: NonNullable<TicketChanges['fields']> = {}
  for (const [id, value] of pairs) {
    const field = desk.tables.ticketFields.get(id)
    if (!field?.removable || !field.active || field.agent_can_edit === false) continue
    const read = readValue(desk, field, value)
    if ('problem' in read) problems.add('base', read.problem)
    else fields[String(field.id)] = read.value
  }
  return fields
}
