import { parseFact } from '../../domain/factText'
import type { LedgerRecord } from '../../domain/ledger/fact'
import { slotName } from '../../domain/ledger/slots'
import type { Fact } from '../../domain/registry'

/** What a record that was searched for really is: in the place its names say, by whoever made it. */
export function factIn({ fact: text, name, externalId, createdBy }: LedgerRecord): Fact | null {
  const fact = parseFact(text)
  const isIts = fact?.by === createdBy && slotName(fact.stream, fact.n) === name && name === externalId
  return isIts ? fact : null
}
