import type { Instant } from '../kernel/instant'
import type { Fact } from '../registry'
import type { Witness } from '../ledger/ticketPast'
import { isMoney } from './announcement'
import type { Positions } from '../ledger/positions'
import type { ReadRecord } from '../factText'
import { parseSlot, slotName } from '../ledger/slots'

/** Whose word on somebody else's fact counts, as of the instant of the audit it stands in. */
type MayVouch = (userId: number, at: Instant) => boolean

interface WitnessReport {
  /** Slots whose text is another than the one announced. */
  edited: Set<number>
  /** Announced, and nowhere in the stream. */
  missing: { n: number | null; op: string; auditId: number }[]
  /** Money that neither an audit of its author nor one of a leader announces. */
  unwitnessed: number[]
  /** Money whose audit is from before hashes travelled with it. */
  early: number[]
}

/**
 * A witness counts where its audit is by the record's own author, and it is the author's first of that operation: what is
 * announced a second time, or by somebody else, says nothing. Of what its author never announced a leader's word counts: who
 * has looked at it may say that it is in order.
 */
export const witnessReport = (
  stream: string,
  { slots }: Pick<Positions<Fact>, 'slots'>,
  witnesses: readonly Witness[],
  mayVouch: MayVouch
): WitnessReport => {
  const report: WitnessReport = { edited: new Set(), missing: [], unwitnessed: [], early: [] }
  const first = firstByAuthor(witnesses)
  const held = new Set<string>()
  for (const [n, [record]] of slots) {
    if (record && record.reading.kind === 'refused') {
      // the author announced a fact in this place: its text was changed beyond reading
      const announced = [...first.values()].find(
        ({ slot, hash, authorId }) => slot === slotName(stream, n) && hash !== null && authorId === record.createdBy
      )
      if (announced && !record.hash.startsWith(announced.hash ?? '')) {
        report.edited.add(n)
        held.add(keyOf(announced.op, announced.authorId, announced.kind))
      }
    }
    if (record?.reading.kind !== 'fact') continue
    const { fact } = record.reading
    const witness =
      first.get(keyOf(fact.op, record.createdBy, fact.kind)) ??
      first.get(keyOf(fact.op, record.createdBy, null)) ??
      (isMoney(fact.kind) ? vouchedFor(record, fact, [...first.values()], mayVouch) : undefined)
    if (witness) held.add(keyOf(witness.op, witness.authorId, witness.kind))
    const found = judged(record, fact, witness)
    if (found === 'edited') report.edited.add(n)
    else if (found) report[found].push(n)
  }
  for (const [key, witness] of first) {
    const slot = witness.slot === null ? null : parseSlot(witness.slot)
    if (held.has(key) || witness.hash === null || slot?.stream !== stream || isThere(slots, slot.n, witness)) continue
    report.missing.push({ n: slot.n, op: witness.op, auditId: witness.auditId })
  }
  return report
}

/** Somebody else's audit may be about a fact of their own under the same operation: the text tells. */
const vouchedFor = (
  { hash: text }: ReadRecord,
  { op, kind: factKind }: Fact,
  witnesses: readonly Witness[],
  mayVouch: MayVouch
): Witness | undefined =>
  witnesses.find(
    ({ kind, hash, authorId, at, ...witness }) =>
      witness.op === op &&
      (kind === null || kind === factKind) &&
      hash !== null &&
      text.startsWith(hash) &&
      mayVouch(authorId, at)
  )

/** Somebody else completed what its author left undone, and told the same: nothing is missing. */
const isThere = (slots: Positions<Fact>['slots'], n: number, { op, hash }: Witness): boolean =>
  hash !== null &&
  (slots.get(n) ?? []).some(
    record => record.reading.kind === 'fact' && record.reading.fact.op === op && record.hash.startsWith(hash)
  )

const judged = (
  record: ReadRecord,
  fact: Fact,
  witness: Witness | undefined
): 'edited' | 'unwitnessed' | 'early' | null => {
  if (witness?.hash) return record.hash.startsWith(witness.hash) ? null : 'edited'
  if (!isMoney(fact.kind)) return null
  return witness ? 'early' : 'unwitnessed'
}

const keyOf = (op: string, authorId: number, kind: string | null): string => `${op} ${authorId} ${kind ?? ''}`

const firstByAuthor = (witnesses: readonly Witness[]): Map<string, Witness> => {
  const first = new Map<string, Witness>()
  for (const witness of witnesses.toSorted((a, b) => a.auditId - b.auditId)) {
    const key = keyOf(witness.op, witness.authorId, witness.kind)
    if (!first.has(key)) first.set(key, witness)
  }
  return first
}
