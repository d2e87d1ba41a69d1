import type { Consultation } from '../../../apps/consultoria/src/domain/consultation/consultation'
import type { Fact } from '../../../apps/consultoria/src/domain/registry'
import { positionsOf } from '../../../apps/consultoria/src/domain/ledger/positions'
import type { ReadRecord } from '../../../apps/consultoria/src/domain/factText'

export interface CountedFact {
  fact: Fact
  record: ReadRecord
}

/** Facts that hold their slot and were not turned down. */
export function countedFacts(
  records: readonly ReadRecord[],
  { stream, rejected, pending }: Consultation
): CountedFact[] {
  const not = new Set([...rejected.filter(({ code }) => code !== 'shared_slot').map(({ n }) => n), ...pending])
  return [...positionsOf(stream, records).slots].flatMap(([n, [record]]) =>
    record?.reading.kind === 'fact' && !not.has(n) ? [{ record, fact: record.reading.fact }] : []
  )
}
