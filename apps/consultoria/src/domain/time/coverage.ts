import { addSeconds, isBefore, localDate, secondsBetween, type Instant } from '../kernel/instant'
import type { Price } from '../kernel/money'
import { interval, splitAt } from './timeEntry'
import type { Capture, Counted, Entry } from '../consultation/consultation'
import type { EntryData } from '../ledger/facts'
import { captureOf, type FoldState, modalityOf } from '../consultation/foldState'
import { payerOfNow } from '../consultation/gate'
import { isPayers } from '../payer/paying'
import { isForeign } from '../people/requesterOrganization'
import { serviceOf } from './services'

type Coverage = Pick<
  Entry,
  'unbillable' | 'billableSeconds' | 'unbillableSeconds' | 'coveredSeconds' | 'portions' | 'payer' | 'unit' | 'price'
>

/** What an entry is recorded with: the entry it corrects, and the stopped clock it tells. */
interface Of {
  corrected: Entry | null
  capture: Capture | null
}

/**
 * How much of an entry is billable, decided once, by the state it is recorded in: what was recorded before the gate never
 * turns billable by a later fact. Time that crosses the gate is split at its instant; a manual entry with a duration only
 * is covered whole when its work date is not before the gate's date. A correction stays its entry's payer's, and without
 * times of its own it is covered no further than its entry was. More than a clock measured is told without times, and then
 * covers no more of it than lay behind the gate.
 */
export const coverage = (state: FoldState, fact: Counted<'entry'>, of: Of): Coverage => {
  const { data } = fact
  const whose = of.corrected ? { payer: of.corrected.payer, unit: of.corrected.unit } : payerOf(state, fact)
  const { portions, why } = coveredPortions(state, fact, of)
  const covered = portions.reduce((sum, { seconds }) => sum + seconds, 0)
  const nothing: Coverage = {
    ...whose,
    unbillable: why,
    billableSeconds: 0,
    coveredSeconds: 0,
    unbillableSeconds: data.seconds,
    portions: [],
    price: null
  }
  if (covered === 0) return nothing
  if (whose.payer === 'unit_transfer') return { ...nothing, coveredSeconds: covered, unbillable: 'other_payer' }
  if (!data.billable) return { ...nothing, unbillable: 'asked' }
  return {
    ...whose,
    portions,
    price: portions.at(-1)?.price ?? null,
    billableSeconds: covered,
    coveredSeconds: covered,
    unbillableSeconds: data.seconds - covered,
    unbillable: null
  }
}

/** What nobody has done to an entry yet. */
export const UNTOUCHED = {
  served: false,
  commentId: null,
  voided: null,
  waived: null,
  correctedBy: null,
  invoice: null,
  invoicedBy: null
} satisfies Partial<Entry>

/** An entry whose text was changed: shown, and nobody's to pay. */
export const disputedEntry = (state: FoldState, fact: Counted<'entry'>): Entry => ({
  ...fact,
  ...UNTOUCHED,
  ...payerOf(state, fact),
  status: 'disputed',
  service: serviceOf(state, fact),
  unbillable: 'edited',
  billableSeconds: 0,
  unbillableSeconds: fact.data.seconds,
  coveredSeconds: 0,
  portions: [],
  price: null
})

/** Who else than the Unit asks again while it pays is the client, and nobody agreed to those minutes. */
const payerOf = (state: FoldState, { data }: Counted<'entry'>): Pick<Entry, 'payer' | 'unit'> => {
  const now = payerOfNow(state)
  const payer = now === 'unit_invoice' && isForeign(state.shown, data.organizationId) ? 'client' : now
  return { payer, unit: payer === 'client' ? null : (state.shown.payer.chosen?.data.unit ?? null) }
}

interface Covered {
  portions: Entry['portions']
  /** Why nothing is covered, where nothing is. */
  why: Entry['unbillable']
}

const coveredPortions = (state: FoldState, fact: Counted<'entry'>, of: Of): Covered => {
  const { gate, payer } = state.shown
  const { corrected } = of
  const isMisplaced = corrected
    ? corrected.unbillable === 'other_organization'
    : gate.open && isForeign(state.shown, fact.data.organizationId)
  // Asked or not, so that no correction makes it billable
  if (isMisplaced) return { portions: [], why: 'other_organization' }
  if (corrected && (!gate.open || !isPayers(corrected, payer))) {
    const seconds = Math.min(fact.data.seconds, corrected.coveredSeconds)
    return { portions: [{ seconds, price: corrected.price }], why: corrected.unbillable ?? 'other_payer' }
  }
  if (!gate.open) return { portions: [], why: gate.missing.every(isUnits) ? 'before_approval' : 'before_acceptance' }
  const covered = coveredSeconds(state, fact.data, of)
  return {
    portions: covered === 0 ? [] : pricedPortions(state, timesOf(fact.data, of.capture), covered),
    why: payer.kind === 'client' ? 'before_acceptance' : 'before_approval'
  }
}

const isUnits = (missing: string): boolean => ['approval', 'billing_data', 'requester'].includes(missing)

/** An entry's times, or where it has none those of the clock it tells. */
const timesOf = (data: EntryData, capture: Capture | null): EntryData =>
  interval(data) || !capture ? data : { ...data, startedAt: capture.data.startedAt, endedAt: capture.data.endedAt }

const coveredSeconds = (state: FoldState, data: EntryData, { corrected, capture }: Of): number => {
  const { since } = state.shown.gate
  if (since === null) return data.seconds
  if (interval(data)) return splitAt(data, since).after
  const measured = capture ? splitAt(capture.data, since) : null
  if (measured && measured.before > 0) return Math.min(data.seconds, measured.after)
  if (corrected && corrected.coveredSeconds < corrected.data.seconds)
    return Math.min(data.seconds, wasCovered(state, corrected))
  return data.workDate < localDate(since, state.context.offsetAt) ? 0 : data.seconds
}

/** An entry that was asked not to be billed lay behind the gate all the same. */
const wasCovered = (state: FoldState, { unbillable, data, coveredSeconds: covered }: Entry): number =>
  unbillable === 'asked'
    ? coveredSeconds(state, data, { corrected: null, capture: captureOf(state, data.capture) })
    : covered

/** Covered seconds are the last ones of the entry; each has the price that was accepted when it passed. */
const pricedPortions = (state: FoldState, data: EntryData, covered: number): Entry['portions'] => {
  if (modalityOf(state)?.pricing.rateSource === null) return [{ seconds: covered, price: null }]
  const span = interval(data)
  if (!span) return [{ seconds: covered, price: priceOfDate(state, data.workDate) }]
  const end = addSeconds(span.from, data.seconds)
  const start = addSeconds(end, -covered)
  const borders = state.prices.map(({ from }) => from).filter(from => isBefore(start, from) && isBefore(from, end))
  const points = [start, ...borders, end]
  return points
    .slice(1)
    .map((to, index) => {
      const from = points[index] ?? start
      return { seconds: secondsBetween(from, to), price: priceAt(state, from) }
    })
    .filter(({ seconds }) => seconds > 0)
}

const priceAt = ({ prices }: FoldState, instant: Instant): Price | null =>
  (prices.findLast(({ from }) => !isBefore(instant, from)) ?? prices[0])?.price ?? null

/** A duration without times is priced as of the end of its work date. */
const priceOfDate = ({ prices, context }: FoldState, date: string): Price | null =>
  (prices.findLast(({ from }) => localDate(from, context.offsetAt) <= date) ?? prices[0])?.price ?? null
