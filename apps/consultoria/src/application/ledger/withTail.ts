import type { LedgerRecord } from '../../domain/ledger/fact'
import { placesIn } from '../../domain/ledger/slots'

/** Records before slot `from` as known, the rest as just read; a record that takes two places is there once. */
export function withTail(
  stream: string,
  known: readonly LedgerRecord[],
  from: number,
  tail: readonly LedgerRecord[]
): LedgerRecord[] {
  const anew = new Set(tail.map(({ id }) => id))
  const kept = known.filter(record => !anew.has(record.id) && Math.min(...placesIn(stream, record)) < from)
  return [...kept, ...tail]
}
