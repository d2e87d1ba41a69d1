import { evaluate } from '../automation/evaluation/conditions/conditions'
import type { RuleConditions } from '../automation/evaluation/rule-types'
import { stampOf } from '../clock/clock'
import type { Desk } from '../desk'
import { rowsIn, rowsOf, type Source } from '../http/pagination'
import { candidates, isDecisive } from '../automation/facts/candidates'
import { createFactReader } from '../automation/facts/fact-reader'
import type { Where } from '../store/where'
import type { User } from '../tables/people'
import type { ViewOutput } from '../tables/rules'
import type { Ticket } from '../tables/ticket'
import { listedFor } from '../tickets/access'
import { columnOf, sortable, type Column } from './columns'
import { sortValues, storedOrder } from './column-value'

/** Tickets stay in views for 120 days after they were closed. Help article 4408887617050 */
const ARCHIVED_AFTER_DAYS = 120

function sieve(desk: Desk, conditions: RuleConditions, actor: User): Where {
  const now = desk.clock.now()
  const archived = stampOf(new Date(now.getTime() - ARCHIVED_AFTER_DAYS * 86_400_000))
  const notArchived = { anyOf: [{ status: { not: 'closed' } }, { updated_at: { gt: archived } }] }
  return { ...candidates(desk, { conditions, now, actor }), notArchived, ...listedFor(desk, actor) }
}

function matching(desk: Desk, conditions: RuleConditions, actor: User): Ticket[] {
  const reader = createFactReader(desk, desk.clock.now())
  return desk.tables.tickets
    .find({ where: sieve(desk, conditions, actor) })
    .filter(ticket => evaluate(conditions, reader.facts({ ticket, actor })).matched)
}

const collate = new Intl.Collator('pt-BR').compare

type Order = (a: Ticket, b: Ticket) => number

/** Empty values come first when ascending, last when descending, as databases sort NULL; the reference is silent. */
function by(desk: Desk, column: Column, order: 'asc' | 'desc'): Order {
  const read = sortValues(desk, column)
  const known = new Map<number, ReturnType<typeof read>>()
  const value = (ticket: Ticket) => {
    const held = known.get(ticket.id)
    if (held !== undefined) return held
    const fresh = read(ticket)
    known.set(ticket.id, fresh)
    return fresh
  }
  const compare: Order = (a, b) => {
    const [left, right] = [value(a), value(b)]
    if (left === null || right === null) return left === right ? 0 : left === null ? -1 : 1
    if (typeof left === 'number' && typeof right === 'number') return left - right
    return collate(String(left), String(right))
  }
  return order === 'desc' ? (a, b) => compare(b, a) : compare
}

function columnsToSortBy(desk: Desk, output: ViewOutput): { column: Column; order: 'asc' | 'desc' }[] {
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
  const sorts = columnsToSortBy(desk, output)
  const newestFirst = output.sort_by === null
  const stored = sorts.map(({ column, order }) => storedOrder(column, order))
  if (isDecisive(conditions, actor) && stored.every(order => order !== undefined)) {
    const orderBy = [...stored, { column: 'id', descending: newestFirst }]
    return rowsIn(desk.tables.tickets, sieve(desk, conditions, actor), orderBy)
  }
  const orders = sorts.map(({ column, order }) => by(desk, column, order))
  orders.push((a, b) => (newestFirst ? b.id - a.id : a.id - b.id))
  const sorted = matching(desk, conditions, actor).toSorted((a, b) => {
    for (const order of orders) {
      const verdict = order(a, b)
      if (verdict !== 0) return verdict
    }
    return 0
  })
  return rowsOf(sorted)
}

export function viewCount(desk: Desk, conditions: RuleConditions, actor: User): number {
  if (isDecisive(conditions, actor)) return desk.tables.tickets.count(sieve(desk, conditions, actor))
  return matching(desk, conditions, actor).length
}
