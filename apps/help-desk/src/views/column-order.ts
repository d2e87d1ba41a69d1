import type { Desk } from '../desk'
import { valueAt, type ColumnName, type OrderBy } from '../store/column'
import type { Ticket } from '../tables/ticket'
import { cellValue, type CellValue } from './column-value'
import type { Column } from './columns'

const RANKS: Readonly<Record<string, readonly string[]>> = {
  status: ['new', 'open', 'pending', 'hold', 'solved', 'closed'],
  priority: ['low', 'normal', 'high', 'urgent']
}

/** How texts are put in order. */
export const collate = new Intl.Collator('pt-BR').compare

export type Sortable = string | number | null

interface Named {
  id: string | number
  name: string
}

/** What a column shows by name. */
interface Names {
  column: ColumnName
  count(): number
  all(): readonly Named[]
  nameOf(value: CellValue): string | undefined
}

function namesOf(desk: Desk, column: Column): Names | undefined {
  const { users, groups, organizations, ticketForms, ticketFields } = desk.tables
  const held = {
    assignee: users,
    requester: users,
    group: groups,
    organization: organizations,
    ticket_form: ticketForms
  }
  const named = held[column.id as keyof typeof held]
  if (named)
    return {
      column: `${column.id}_id`,
      count: () => named.count(),
      all: () => named.find(),
      nameOf: value => named.get(Number(value))?.name
    }
  if (column.type !== 'tagger') return undefined
  const options = ticketFields.get(Number(column.id))?.custom_field_options ?? []
  const all = options.map(({ value, name }) => ({ id: value, name }))
  const nameOf = (value: CellValue) => options.find(option => option.value === value)?.name ?? String(value)
  return { column: valueAt('fields', String(column.id)), count: () => options.length, all: () => all, nameOf }
}

/** Reads a name once, however many tickets share it. */
function remembering(nameOf: Names['nameOf']): (value: CellValue) => Sortable {
  const known = new Map<CellValue, string | null>()
  return value => {
    const held = known.get(value)
    if (held !== undefined) return held
    const name = nameOf(value) ?? null
    known.set(value, name)
    return name
  }
}

/** What rows are sorted and grouped by: status and priority by rank, people, groups and options by name. */
export function sortValues(desk: Desk, column: Column): (ticket: Ticket) => Sortable {
  const names = namesOf(desk, column)
  const nameOf = names && remembering(names.nameOf)
  const ranks = RANKS[column.id]
  return ticket => {
    const value = cellValue(ticket, column)
    if (value === null || value === '') return null
    if (ranks) return ranks.indexOf(String(value))
    if (nameOf) return nameOf(value)
    return typeof value === 'number' ? value : Array.isArray(value) ? value.join(' ') : String(value)
  }
}

const STORED: Readonly<Record<string, ColumnName>> = {
  nice_id: 'id',
  created: 'created_at',
  updated: 'updated_at',
  solved: 'solved_at',
  due_date: 'due_at',
  type: 'type',
  sla_next_breach_at: valueAt('times', 'next_breach_at'),
  assigned: valueAt('times', 'assigned_at'),
  updated_assignee: valueAt('times', 'assignee_updated_at'),
  updated_requester: valueAt('times', 'requester_updated_at')
}

/** Fields whose values the store puts in order as people do. */
const PLAIN_TYPES = ['date', 'integer', 'decimal', 'checkbox']

/** So many names are put in order at most for the store to sort by. */
const MOST_NAMES = 500

/** The same order as the store's own; undefined where only the values themselves can tell. */
export function storedOrder(desk: Desk, column: Column, order: 'asc' | 'desc'): OrderBy | undefined {
  const descending = order === 'desc'
  const names = namesOf(desk, column)
  if (names)
    return names.count() > MOST_NAMES ? undefined : { column: names.column, descending, ranks: byName(names.all()) }
  const ranks = RANKS[column.id]
  if (ranks) return { column: String(column.id), descending, ranks }
  if (PLAIN_TYPES.includes(column.type ?? '')) return { column: valueAt('fields', String(column.id)), descending }
  const stored = STORED[column.id]
  return stored === undefined ? undefined : { column: stored, descending }
}

/** Those of one name are equals. */
function byName(all: readonly Named[]): (string | number)[][] {
  const ranks: { name: string; ids: (string | number)[] }[] = []
  for (const { id, name } of all.toSorted((a, b) => collate(a.name, b.name))) {
    const last = ranks.at(-1)
    if (last && collate(last.name, name) === 0) last.ids.push(id)
    else ranks.push({ name, ids: [id] })
  }
  return ranks.map(rank => rank.ids)
}
