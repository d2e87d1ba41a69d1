import { addSeconds, isBefore, localDate, secondsBetween, type Instant } from '../kernel/instant'
import type { Price } from '../kernel/money'
import type { Stamped } from '../ledger/fact'
import { isPayers, payerOfNow, type Paying } from '../payer/paying'
import { isForeign } from '../payer/requesterOrganization'
import { UNIT_PARTS } from '../payer/requirements'
import { behindGate, CEILING_KEPT, partedAt, roomUnder, secondsIn } from './limits/aboveCeiling'
import type { EntryData } from './data'
import { serviceOf } from './services'
import { captureIn, type Capture, type RecordedEntry, type TimeSlice } from './slice'
import { interval, splitAt } from './timeEntry'
import type { TimeView } from './view'

type Coverage = Pick<
  RecordedEntry,
  | 'unbillable'
  | 'packageSeconds'
  | 'billableSeconds'
  | 'unbillableSeconds'
  | 'coveredSeconds'
  | 'portions'
  | 'above'
  | 'payer'
  | 'unit'
  | 'price'
>

/** What an entry is recorded with: the entry it corrects, and the stopped clock it tells. */
interface Of {
  corrected: RecordedEntry | null
  capture: Capture | null
}

/**
 * How much of an entry is billable, decided once, by the state it is recorded in: what was recorded before the gate never
 * turns billable by a later fact. Time that crosses the gate is split at its instant; a manual entry with a duration only
 * is covered whole when its work date is not before the gate's date. A correction stays its entry's payer's, and without
 * times of its own it is covered no further than its entry was. More than a clock measured is told without times, and then
 * covers no more of it than lay behind the gate.
 */
export const coverage = (time: TimeSlice, fact: Stamped<EntryData>, view: TimeView, of: Of): Coverage => {
  const { data } = fact
  const whose = of.corrected ? { payer: of.corrected.payer, unit: of.corrected.unit } : payerOf(fact, view)
  if (view.modality?.pricing.source === 'package') return prepaid(data, whose)
  const { portions, why } = coveredPortions(time, fact, view, of)
  const covered = secondsIn(portions)
  const nothing: Coverage = {
    ...whose,
    unbillable: why,
    packageSeconds: 0,
    billableSeconds: 0,
    coveredSeconds: 0,
    unbillableSeconds: data.seconds,
    portions: [],
    above: [],
    price: null
  }
  if (covered === 0) return nothing
  if (whose.payer === 'unit_transfer') return { ...nothing, coveredSeconds: covered, unbillable: 'other_payer' }
  if (!data.billable) return { ...nothing, unbillable: 'asked' }
  const room =
    view.version >= CEILING_KEPT && isPayers(whose, view.payer)
      ? roomUnder(view.payer, time.entries, of.corrected?.n ?? null)
      : null
  const { within, above } = partedAt(portions, room ?? covered)
  const billable = secondsIn(within)
  return {
    ...whose,
    packageSeconds: 0,
    portions: within,
    above,
    price: within.at(-1)?.price ?? null,
    billableSeconds: billable,
    coveredSeconds: billable,
    unbillableSeconds: data.seconds - billable,
    unbillable: billable === 0 ? 'above_ceiling' : null
  }
}

/** Packages cover it, as far as they go; true minutes beyond them are kept, and nobody's to pay. */
const prepaid = (data: EntryData, whose: Paying): Coverage => {
  const packageSeconds = Math.min(data.draw?.seconds ?? 0, data.seconds)
  return {
    ...whose,
    unbillable: packageSeconds === data.seconds ? 'covered_by_package' : 'beyond_package',
    packageSeconds,
    billableSeconds: 0,
    coveredSeconds: 0,
    unbillableSeconds: data.seconds,
    portions: [],
    above: [],
    price: null
  }
}

/** What nobody has done to an entry yet. */
export const UNTOUCHED = {
  commentId: null,
  voided: null,
  waived: null,
  correctedBy: null
} satisfies Partial<RecordedEntry>

/** An entry whose text was changed: shown, and nobody's to pay. */
export const disputedEntry = (fact: Stamped<EntryData>, view: TimeView): RecordedEntry => ({
  ...fact,
  ...UNTOUCHED,
  ...payerOf(fact, view),
  status: 'disputed',
  service: serviceOf(fact, view),
  unbillable: 'edited',
  packageSeconds: 0,
  billableSeconds: 0,
  unbillableSeconds: fact.data.seconds,
  coveredSeconds: 0,
  portions: [],
  above: [],
  price: null
})

/** Who else than the Unit asks again while it pays is the client, and nobody agreed to those minutes. */
const payerOf = ({ data }: Stamped<EntryData>, view: TimeView): Paying => {
  const now = payerOfNow(view)
  const payer = now === 'unit_invoice' && isForeign(chargedIn(view), data.organizationId) ? 'client' : now
  return { payer, unit: payer === 'client' ? null : (view.payer.chosen?.data.unit ?? null) }
}

const chargedIn = ({ payer, acceptance }: TimeView) => ({ payer, acceptance: acceptance.accepted })

interface Covered {
  portions: RecordedEntry['portions']
  /** Why nothing is covered, where nothing is. */
  why: RecordedEntry['unbillable']
}

const coveredPortions = (time: TimeSlice, fact: Stamped<EntryData>, view: TimeView, of: Of): Covered => {
  const { gate, payer } = view
  const { corrected } = of
  const isMisplaced = corrected
    ? corrected.unbillable === 'other_organization'
    : gate.open && isForeign(chargedIn(view), fact.data.organizationId)
  // Asked or not, so that no correction makes it billable
  if (isMisplaced) return { portions: [], why: 'other_organization' }
  if (corrected && (!gate.open || !isPayers(corrected, payer))) {
    const seconds = Math.min(fact.data.seconds, corrected.coveredSeconds)
    return { portions: [{ seconds, price: corrected.price }], why: corrected.unbillable ?? 'other_payer' }
  }
  if (!gate.open) return { portions: [], why: gate.missing.every(isUnits) ? 'before_approval' : 'before_acceptance' }
  const covered = coveredSeconds(time, fact, view, of)
  return {
    portions: covered === 0 ? [] : pricedPortions(view, timesOf(fact.data, of.capture), covered),
    why: payer.kind === 'client' ? 'before_acceptance' : 'before_approval'
  }
}

const isUnits = (missing: string): boolean => UNIT_PARTS.some(part => part === missing)

/** An entry's times, or where it has none those of the clock it tells. */
const timesOf = (data: EntryData, capture: Capture | null): EntryData =>
  interval(data) || !capture ? data : { ...data, startedAt: capture.data.startedAt, endedAt: capture.data.endedAt }

const coveredSeconds = (
  time: TimeSlice,
  { data }: Pick<Stamped<EntryData>, 'data'>,
  view: TimeView,
  { corrected, capture }: Of
): number => {
  const { since } = view.gate
  if (since === null) return data.seconds
  if (interval(data)) return splitAt(data, since).after
  const measured = capture ? splitAt(capture.data, since) : null
  if (measured && measured.before > 0) return Math.min(data.seconds, measured.after)
  if (corrected && behindGate(corrected) < corrected.data.seconds)
    return Math.min(data.seconds, wasCovered(time, corrected, view))
  return data.workDate < localDate(since, view.offsetAt) ? 0 : data.seconds
}

/** An entry that was asked not to be billed lay behind the gate all the same. */
const wasCovered = (time: TimeSlice, corrected: RecordedEntry, view: TimeView): number =>
  corrected.unbillable === 'asked'
    ? coveredSeconds(time, corrected, view, {
        corrected: null,
        capture: captureIn(time, corrected.data.capture)
      })
    : behindGate(corrected)

/** Covered seconds are the last ones of the entry; each has the price that was accepted when it passed. */
const pricedPortions = (view: TimeView, data: EntryData, covered: number): RecordedEntry['portions'] => {
  // prices that were accepted under another modality are none of this one's
  if (view.modality?.pricing.source === 'none') return [{ seconds: covered, price: null }]
  const span = interval(data)
  if (!span) return [{ seconds: covered, price: priceOfDate(view, data.workDate) }]
  const end = addSeconds(span.from, data.seconds)
  const start = addSeconds(end, -covered)
  const borders = view.acceptance.prices
    .map(({ from }) => from)
    .filter(from => isBefore(start, from) && isBefore(from, end))
  const points = [start, ...borders, end]
  return points
    .slice(1)
    .map((to, index) => {
      const from = points[index] ?? start
      return { seconds: secondsBetween(from, to), price: priceAt(view, from) }
    })
    .filter(({ seconds }) => seconds > 0)
}

const priceAt = ({ acceptance: { prices } }: TimeView, instant: Instant): Price | null =>
  (prices.findLast(({ from }) => !isBefore(instant, from)) ?? prices[0])?.price ?? null

/** A duration without times is priced as of the end of its work date. */
const priceOfDate = ({ acceptance: { prices }, offsetAt }: TimeView, date: string): Price | null =>
  (prices.findLast(({ from }) => localDate(from, offsetAt) <= date) ?? prices[0])?.price ?? null
