import type { Instant } from './kernel/instant'
import { fits } from './kernel/schema'
import { canonicalText } from './ledger/canonicalText'
import { FACT_VERSION, type LedgerRecord, type StoredFact } from './ledger/fact'
import { type HashedRecord, sha256 } from './ledger/hash'
import type { ReadRecord as ReadAs } from './ledger/reader'
import { type Reading } from './ledger/reader'
import { readTextAs } from './ledger/reader'
import { slotOf } from './ledger/slots'
import { definitionOf, type Fact, FACTS, type FactDraft, type FactKind } from './registry'

export type ReadRecord = ReadAs<Fact>

const isKind = (kind: string): kind is FactKind => Object.hasOwn(FACTS, kind)

const isFact = (fact: StoredFact): fact is Fact => isKind(fact.kind) && fits(definitionOf(fact.kind).schema, fact.data)

/** What a record's text says: a fact of any kind there is, one that only a newer version reads, or nothing, and why. */
export const readText = (text: string): Reading<Fact> => readTextAs({ isKind, isFact }, text)

/** The fact of this version in a text, or null where it is none. */
export const parseFact = (text: string): Fact | null => {
  const reading = readText(text)
  return reading.kind === 'fact' ? reading.fact : null
}

export const readRecords = (records: readonly LedgerRecord[]): Promise<ReadRecord[]> =>
  Promise.all(records.map(async record => asRead({ ...record, hash: await sha256(record.fact) })))

/** `external_id`, `name` and the fact's own slot are one; the first decides where the record lies. */
export const asRead = (record: HashedRecord): ReadRecord => {
  const slot = slotOf(record)
  const isNamed = slot !== null && record.externalId === record.name
  return { ...record, slot, reading: isNamed ? readText(record.fact) : { kind: 'refused', why: 'misnamed' } }
}

/** The fact that stands in slot `n` once it is written; `data` in canonical form, as every reader will see it. */
export const sealFact = (
  draft: FactDraft,
  slot: { stream: string; n: number; prev: string; op: string; at: Instant; by: number }
): { fact: Fact; text: string } => {
  const text = canonicalText({ v: FACT_VERSION, ...slot, ...draft })
  const fact = parseFact(text)
  if (!fact) throw new TypeError(`a ${draft.kind} of this shape cannot be written`)
  return { fact, text }
}
