import type { LedgerRecord } from '../domain/ledger/facts'
import { slotOf } from '../domain/ledger/slots'

/** Records before slot `from` as known, the rest as just read. */
export function withTail(known: readonly LedgerRecord[], from: number, tail: readonly LedgerRecord[]): LedgerRecord[] {
  return [...known.filter(record => (slotOf(record)?.n ?? 0) < from), ...tail]
}
