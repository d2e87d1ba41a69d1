import type { OffsetAt } from '../../domain/kernel/instant'
import { ticketOfStream } from '../../domain/ledger/slots'
import { definitionOf, type FactKind, type FactOf } from '../../domain/registry'
import type { NewRecord } from '../../ports'

/** The typed copies of a fact that lists and reports read. */
export function columnsOf<K extends FactKind>(
  stream: string,
  fact: FactOf<K>,
  offsetAt: OffsetAt
): NewRecord['columns'] {
  return {
    kind: fact.kind,
    ticketId: ticketOfStream(stream),
    agentId: fact.by,
    organizationId: null,
    workDate: null,
    minutes: null,
    startedAt: null,
    endedAt: null,
    billable: null,
    ...definitionOf<K>(fact.kind).columns?.(fact.data, offsetAt)
  }
}
