import { localDate, type OffsetAt } from '../../domain/kernel/instant'
import type { Fact } from '../../domain/ledger/facts'
import type { NewRecord } from '../../ports'

/** The typed copies that lists and reports read; the fact's text stays the truth. Minutes are exact, two decimals. */
export function columnsOf(stream: string, fact: Fact, offsetAt: OffsetAt): NewRecord['columns'] {
  const ticket = /^t(\d+)$/.exec(stream)
  const columns: NewRecord['columns'] = {
    kind: fact.kind,
    ticketId: ticket ? Number(ticket[1]) : null,
    agentId: fact.by,
    organizationId: null,
    workDate: null,
    minutes: null,
    billable: null
  }
  if (fact.kind === 'accepted') return { ...columns, organizationId: fact.data.organizationId }
  if (fact.kind === 'time_captured') return { ...columns, minutes: minutes(fact.data.seconds) }
  if (fact.kind === 'appointment_set') {
    return { ...columns, agentId: fact.data.analystId, workDate: localDate(fact.data.start, offsetAt) }
  }
  if (fact.kind !== 'entry') return columns
  return {
    ...columns,
    agentId: fact.data.analystId,
    organizationId: fact.data.organizationId,
    workDate: fact.data.workDate,
    minutes: minutes(fact.data.seconds),
    billable: fact.data.billable
  }
}

const minutes = (seconds: number): number => Math.round((seconds * 100) / 60) / 100
