import { addSeconds, localDate, type Instant, type OffsetAt } from '../kernel/instant'
import { isSamePrice } from '../kernel/money'
import type { Modality } from '../modality/modality'
import type { Consultation } from '../consultation/consultation'
import type { FoldContext } from '../consultation/foldContext'
import type { ReadRecord } from '../factText'
import { heldFacts, positionsOf } from '../ledger/positions'
import { turnedDown } from '../ledger/streamEnd'
import type { EvidenceFault, TicketPast } from '../ledger/ticketPast'
import { definitionOf, type Fact, type FactKind, type FactOf } from '../registry'
import { priceAt } from '../terms/pricing'
import { isWithdrawn } from '../time/entries'

/** A fact that points at something the audits do not hold. */
export interface Unfounded {
  n: number
  kind: FactKind
  why: EvidenceFault
}

interface Placed {
  fact: Fact
  /** The server's stamp, never the writer's word. */
  createdAt: Instant
}

/** Facts that count, point at something outside the ledger, and were not looked up yet. */
export const unchecked = (records: readonly ReadRecord[], consultation: Consultation): Placed[] => {
  const { stream, pending, checkedTo } = consultation
  const uncounted = new Set([...turnedDown(consultation), ...pending])
  const gone = withdrawn(consultation)
  return heldFacts(stream, positionsOf(stream, records)).flatMap(({ fact, record: { createdAt } }) =>
    definitionOf(fact.kind).evidence && fact.n > checkedTo && !uncounted.has(fact.n) && !gone.has(concerns(fact))
      ? [{ fact, createdAt }]
      : []
  )
}

/** Slots of entries that count no more: nothing that is wrong with them is worth an alarm. */
export const withdrawn = ({ entries }: Consultation): ReadonlySet<number> =>
  new Set(entries.filter(isWithdrawn).map(({ n }) => n))

const concerns = (fact: Fact): number => targetOf(fact) ?? fact.n

/** n of the fact that this one is about. */
export const targetOf = <K extends FactKind>({ kind, data }: FactOf<K>): number | null =>
  definitionOf<K>(kind).target?.(data) ?? null

/**
 * What of these facts the audits do not bear out. People who were deleted, merged or moved since are no fault: only what was
 * written at the time is compared, with the ids of that time. `all` = the stream's facts by number, for what a fact refers to.
 */
export const unfounded = async (
  facts: readonly Placed[],
  all: ReadonlyMap<number, Fact>,
  past: TicketPast,
  { modalities, offsetAt }: Pick<FoldContext, 'modalities' | 'offsetAt'>
): Promise<Unfounded[]> => {
  const found: Unfounded[] = []
  for (const { fact, createdAt } of facts) {
    const why = (await faultOf(fact, past, { createdAt, all })) ?? priceFault(fact, modalities, offsetAt)
    if (why) found.push({ n: fact.n, kind: fact.kind, why })
  }
  return found
}

const faultOf = async <K extends FactKind>(
  fact: FactOf<K>,
  past: TicketPast,
  around: { createdAt: Instant; all: ReadonlyMap<number, Fact> }
): Promise<EvidenceFault | null> => (await definitionOf<K>(fact.kind).evidence?.(fact, past, around)) ?? null

/** A modality with a table of rates offers no other price; a change of rates may lie between staging and sending. */
const priceFault = (fact: Fact, modalities: readonly Modality[], offsetAt: OffsetAt): EvidenceFault | null => {
  if (fact.kind !== 'terms_sent' && fact.kind !== 'terms_found') return null
  const { policy, sentAt, price } = fact.data
  const modality = modalities.find(({ key }) => key === policy)
  if (modality?.pricing.source !== 'rate_table') return null
  const days = [sentAt, addSeconds(sentAt, -WEEK)].map(at => localDate(at, offsetAt))
  const offered = days.flatMap(day => priceAt(modality, day) ?? [])
  return offered.length === 0 || offered.some(one => isSamePrice(one, price)) ? null : 'price_differs'
}

const WEEK = 7 * 86_400
