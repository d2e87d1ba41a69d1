import type { Desk } from '../desk'
import type { OrderBy } from '../store/collection'
import type { Ticket } from '../tables/ticket'
import type { Column } from './columns'

type CellValue = string | number | boolean | string[] | null

const STATUSES = ['new', 'open', 'pending', 'hold', 'solved', 'closed']
const PRIORITIES = ['low', 'normal', 'high', 'urgent']

/** What a row shows in a column: ids for people, groups and organizations. */
export function cellValue(ticket: Ticket, column: Column): CellValue {
  if (typeof column.id === 'number') return ticket.fields[String(column.id)] ?? null
  switch (column.id) {
    case 'nice_id':
      return ticket.id
    case 'assignee':
      return ticket.assignee_id
    case 'requester':
      return ticket.requester_id
    case 'submitter':
      return ticket.submitter_id
    case 'group':
      return ticket.group_id
    case 'organization':
      return ticket.organization_id
    case 'ticket_form':
      return ticket.ticket_form_id
    case 'brand':
      return ticket.brand_id
    case 'created':
      return ticket.created_at
    case 'updated':
      return ticket.updated_at
    case 'assigned':
      return ticket.times.assigned_at
    case 'updated_assignee':
      return ticket.times.assignee_updated_at
    case 'updated_requester':
      return ticket.times.requester_updated_at
    case 'solved':
      return ticket.times.solved_at
    case 'due_date':
      return ticket.due_at
    case 'subject':
    case 'status':
    case 'priority':
    case 'type':
      return ticket[column.id]
    default:
      return null
  }
}

type Sortable = string | number | null

/** Reads a name once, however many tickets share it. */
function nameReader(read: (id: number) => string | undefined): (id: CellValue) => Sortable {
  const known = new Map<number, string | null>()
  return id => {
    const key = Number(id)
    const held = known.get(key)
    if (held !== undefined) return held
    const name = read(key) ?? null
    known.set(key, name)
    return name
  }
}

function named(desk: Desk, column: Column): ((value: CellValue) => Sortable) | undefined {
  const { users, groups, organizations, ticketForms, ticketFields } = desk.tables
  switch (column.id) {
    case 'assignee':
    case 'requester':
      return nameReader(id => users.get(id)?.name)
    case 'group':
      return nameReader(id => groups.get(id)?.name)
    case 'organization':
      return nameReader(id => organizations.get(id)?.name)
    case 'ticket_form':
      return nameReader(id => ticketForms.get(id)?.name)
    default: {
      if (column.type !== 'tagger') return undefined
      const options = ticketFields.get(Number(column.id))?.custom_field_options ?? []
      return value => options.find(option => option.value === value)?.name ?? String(value)
    }
  }
}

/** What rows are sorted and grouped by: status and priority by rank, people, groups and options by name. */
export function sortValues(desk: Desk, column: Column): (ticket: Ticket) => Sortable {
  const nameOf = named(desk, column)
  return ticket => {
    const value = cellValue(ticket, column)
    if (value === null || value === '') return null
    if (column.id === 'status') return STATUSES.indexOf(ticket.status)
    if (column.id === 'priority') return PRIORITIES.indexOf(String(value))
    if (nameOf) return nameOf(value)
    return typeof value === 'number' ? value : Array.isArray(value) ? value.join(' ') : String(value)
  }
}

const STORED: Readonly<Record<string, string>> = {
  nice_id: 'id',
  created: 'created_at',
  updated: 'updated_at',
  solved: 'solved_at',
  due_date: 'due_at',
  type: 'type'
}

/** The same order as the store's own, for columns it holds; undefined for names, options and custom fields. */
export function storedOrder(column: Column, order: 'asc' | 'desc'): OrderBy | undefined {
  const descending = order === 'desc'
  if (column.id === 'status') return { column: 'status', descending, ranks: STATUSES }
  if (column.id === 'priority') return { column: 'priority', descending, ranks: PRIORITIES }
  const stored = STORED[String(column.id)]
  return stored === undefined ? undefined : { column: stored, descending }
}
