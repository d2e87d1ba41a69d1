import type { LedgerRecord } from '../domain/ledger/facts'
import { parseSlot } from '../domain/ledger/slots'

/** Records before slot `from` as known, the rest as just read. */
export function withTail(known: readonly LedgerRecord[], from: number, tail: readonly LedgerRecord[]): LedgerRecord[] {
  return [...known.filter(record => (parseSlot(record.name)?.n ?? 0) < from), ...tail]
}
