import { evaluate } from '../business-rules/conditions'
import type { RuleConditions } from '../business-rules/rule-types'
import type { Desk } from '../desk'
import { candidates } from '../rules/candidates'
import { createFactReader } from '../rules/fact-reader'
import type { User } from '../tables/people'
import type { ViewOutput } from '../tables/rules'
import type { Ticket } from '../tables/ticket'
import { columnOf, sortable, type Column } from './columns'
import { sortValues } from './column-value'

/** Tickets stay in views for 120 days after they were closed. Help article 4408887617050 */
const ARCHIVED_AFTER_DAYS = 120

function matching(desk: Desk, conditions: RuleConditions, actor: User): Ticket[] {
  const now = desk.clock.now()
  const reader = createFactReader(desk, now)
  const archived = now.getTime() - ARCHIVED_AFTER_DAYS * 86_400_000
  return desk.tables.tickets
    .find({ where: candidates(desk, { conditions, now, actor }) })
    .filter(ticket => ticket.status !== 'closed' || Date.parse(ticket.updated_at) > archived)
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

/** The tickets of a view in its order: by group, then by sort, then by id. */
export function viewTickets(desk: Desk, conditions: RuleConditions, output: ViewOutput, actor: User): Ticket[] {
  const orders: Order[] = []
  for (const [wanted, order] of [
    [output.group_by, output.group_order],
    [output.sort_by, output.sort_order]
  ] as const) {
    const column = wanted === null ? undefined : columnOf(desk, wanted)
    if (column && sortable(column)) orders.push(by(desk, column, order))
  }
  orders.push((a, b) => (output.sort_by === null ? b.id - a.id : a.id - b.id))
  return matching(desk, conditions, actor).toSorted((a, b) => {
    for (const order of orders) {
      const verdict = order(a, b)
      if (verdict !== 0) return verdict
    }
    return 0
  })
}

export function viewCount(desk: Desk, conditions: RuleConditions, actor: User): number {
  return matching(desk, conditions, actor).length
}
