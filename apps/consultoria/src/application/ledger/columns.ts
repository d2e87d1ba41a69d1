import type { OffsetAt } from '../../domain/kernel/instant'
import { definitionOf, type FactKind, type FactOf } from '../../domain/registry'
import type { NewRecord } from '../../ports'

/** The typed copies of a fact that lists and reports read. */
export function columnsOf<K extends FactKind>(
  stream: string,
  fact: FactOf<K>,
  offsetAt: OffsetAt
): NewRecord['columns'] {
  const ticket = /^t(\d+)$/.exec(stream)
  return {
    kind: fact.kind,
    ticketId: ticket ? Number(ticket[1]) : null,
    agentId: fact.by,
    organizationId: null,
    workDate: null,
    minutes: null,
    billable: null,
    ...definitionOf<K>(fact.kind).columns?.(fact.data, offsetAt)
  }
}
