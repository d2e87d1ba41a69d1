import { evaluate } from '../automation/evaluation/conditions/conditions'
import type { RuleConditions } from '../automation/evaluation/rule-types'
import { candidates } from '../automation/facts/candidates'
import { createFactReader } from '../automation/facts/fact-reader'
import { stampOf } from '../clock/clock'
import type { Desk } from '../desk'
import { rowsIn, type Source } from '../http/pagination'
import type { Sieve } from '../store/where'
import type { User } from '../tables/people'
import type { ViewOutput } from '../tables/rules'
import type { Ticket } from '../tables/ticket'
import { listedFor } from '../tickets/access'
import { columnOf, sortable, type Column } from './columns'
import { collate, sortValues, storedOrder, type Sortable } from './column-order'

/** Tickets stay in views for 120 days after they were closed. Help article 4408887617050 */
const ARCHIVED_AFTER_DAYS = 120

function sieveOf(desk: Desk, conditions: RuleConditions, actor: User): Sieve {
  const now = desk.clock.now()
  const archived = stampOf(new Date(now.getTime() - ARCHIVED_AFTER_DAYS * 86_400_000))
  const notArchived = { anyOf: [{ status: { not: 'closed' } }, { updated_at: { gt: archived } }] }
  const { where, exact } = candidates(desk, { conditions, now, actor })
  return { where: { ...where, notArchived, ...listedFor(desk, actor) }, exact }
}

/** What is kept of each ticket that matches. One after the other is read: not even a large account is held as a whole. */
function matching<R>(desk: Desk, { conditions, where }: Asked, actor: User, keep: (ticket: Ticket) => R): R[] {
  const reader = createFactReader(desk, desk.clock.now())
  const kept: R[] = []
  for (const id of desk.tables.tickets.ids({ where })) {
    const ticket = desk.tables.tickets.get(id)
    if (ticket && evaluate(conditions, reader.facts({ ticket, actor })).matched) kept.push(keep(ticket))
  }
  return kept
}

interface Asked {
  conditions: RuleConditions
  where: Sieve['where']
}

/** Empty values come first when ascending, last when descending, as databases sort NULL; the reference is silent. */
function compare(left: Sortable, right: Sortable): number {
  if (left === null || right === null) return left === right ? 0 : left === null ? -1 : 1
  if (typeof left === 'number' && typeof right === 'number') return left - right
  return collate(String(left), String(right))
}

interface Sort {
  column: Column
  order: 'asc' | 'desc'
}

function sortsOf(desk: Desk, output: ViewOutput): Sort[] {
  const wanted = [
    { name: output.group_by, order: output.group_order },
    { name: output.sort_by, order: output.sort_order }
  ]
  return wanted.flatMap(({ name, order }) => {
    const column = name === null ? undefined : columnOf(desk, name)
    return column && sortable(column) ? [{ column, order }] : []
  })
}

/** The tickets of a view in its order: by group, then by sort, then by id. Sliced by the store wherever it can be. */
export function viewTickets(desk: Desk, conditions: RuleConditions, output: ViewOutput, actor: User): Source<Ticket> {
  const { tickets } = desk.tables
  const sorts = sortsOf(desk, output)
  const newestFirst = output.sort_by === null
  const { where, exact } = sieveOf(desk, conditions, actor)
  const stored = sorts.map(({ column, order }) => storedOrder(desk, column, order))
  if (exact && stored.every(order => order !== undefined))
    return rowsIn(tickets, where, [...stored, { column: 'id', descending: newestFirst }])
  const readers = sorts.map(({ column }) => sortValues(desk, column))
  const rows = matching(desk, { conditions, where }, actor, ticket => ({
    id: ticket.id,
    values: readers.map(read => read(ticket))
  }))
  rows.sort((a, b) => {
    for (const [at, { order }] of sorts.entries()) {
      const verdict = compare(a.values[at] ?? null, b.values[at] ?? null)
      if (verdict !== 0) return order === 'desc' ? -verdict : verdict
    }
    return newestFirst ? b.id - a.id : a.id - b.id
  })
  const ids = rows.map(row => row.id)
  return { count: () => ids.length, slice: (offset, limit) => tickets.many(ids.slice(offset, offset + limit)) }
}

export function viewCount(desk: Desk, conditions: RuleConditions, actor: User): number {
  const { where, exact } = sieveOf(desk, conditions, actor)
  if (exact) return desk.tables.tickets.count(where)
  return matching(desk, { conditions, where }, actor, ticket => ticket.id).length
}
