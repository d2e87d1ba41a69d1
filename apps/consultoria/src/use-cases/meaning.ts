import { parseFact } from '../domain/ledger/canonical'
import type { Fact, LedgerRecord } from '../domain/ledger/facts'

/** What a stream with facts needs to be understood and shown; a ticket without a consultation never fetches it. */
export { fold } from '../domain/ledger/fold'
export { hashRecords } from '../domain/ledger/hash'
export { billOf } from '../domain/billing'
export { conclusionGaps } from '../domain/conclusion'
export { journeyOf } from '../domain/journey'
export { nextStep } from '../domain/nextStep'
export { nearestDeadline } from '../domain/sla'
export { needsHistory } from './needsHistory'

/** The fact that holds a slot: of two records in one slot the first one by (created, id), the order the ledger reads in. */
export function holders(records: readonly LedgerRecord[]): Fact[] {
  const taken = new Set<string>()
  return records.flatMap(record => {
    if (taken.has(record.name)) return []
    taken.add(record.name)
    const fact = parseFact(record.fact)
    return fact ? [fact] : []
  })
}
