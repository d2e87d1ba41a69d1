import { startedMinutes } from '../kernel/duration'
import {
  addDays,
  addSeconds,
  earliest,
  isBefore,
  localDate,
  localToInstant,
  secondsBetween,
  type Instant
} from '../kernel/instant'
import type { Price } from '../kernel/money'
import type { Stamped } from '../ledger/fact'
import { isPayers, payerOfNow, type Paying } from '../payer/paying'
import { isForeign } from '../payer/requesterOrganization'
import { UNIT_PARTS } from '../payer/requirements'
import { behindGate, isCeilingKept, partedAt, roomUnder, secondsIn } from './limits/aboveCeiling'
import type { EntryData } from './data'
import { serviceOf } from './services'
import { captureIn, type Capture, type RecordedEntry, type TimeSlice } from './slice'
import { interval, splitAt, type Timed } from './timeEntry'
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
  | 'toldAt'
>

/** What an entry is recorded with: the entry it corrects, and the stopped clock it tells. */
interface Of {
  corrected: RecordedEntry | null
  capture: Capture | null
}

/**
 * How much of an entry is billable, decided once, by the state it is recorded in: what was recorded before the gate never
 * turns billable by a later fact. Time that crosses the gate is split at its instant; a manual entry with a duration only
 * is taken to end when it is told, or with its work date. A correction stays its entry's payer's, and without
 * times of its own it is covered no further than its entry was. More than a clock measured is told without times, and then
 * covers no more of it than lay behind the gate.
 */
export const coverage = (time: TimeSlice, fact: Stamped<EntryData>, view: TimeView, of: Of): Coverage => {
  const { data } = fact
  const { corrected } = of
  const whose = {
    ...(corrected ? { payer: corrected.payer, unit: corrected.unit } : payerOf(fact, view)),
    toldAt: corrected?.toldAt ?? fact.at
  }
  if (view.modality?.pricing.source === 'package') return prepaid(data, whose)
  const { portions, why } = coveredPortions(time, fact, view, of)
  const covered = secondsIn(portions)
  const room =
    isCeilingKept(view) && isPayers(whose, view.payer) ? roomUnder(view.payer, time.entries, corrected?.n) : null
  const { within, above } = partedAt(portions, room ?? covered)
  const held = secondsIn(within)
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
  if (whose.payer === 'unit_transfer')
    return { ...nothing, above, coveredSeconds: held, unbillable: held === 0 ? 'above_ceiling' : 'other_payer' }
  if (!data.billable) return { ...nothing, unbillable: 'asked' }
  return {
    ...whose,
    packageSeconds: 0,
    portions: within,
    above,
    price: within.at(-1)?.price ?? null,
    billableSeconds: held,
    coveredSeconds: held,
    unbillableSeconds: data.seconds - held,
    unbillable: held === 0 ? 'above_ceiling' : null
  }
}

/** Packages cover it, as far as they go; true minutes beyond them are kept, and nobody's to pay. */
const prepaid = (data: EntryData, whose: Paying & Pick<Coverage, 'toldAt'>): Coverage => {
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
  toldAt: fact.at,
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

type Portions = RecordedEntry['portions']

interface Covered {
  portions: Portions
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
    portions: covered === 0 ? [] : pricedPortions(view, timesOf(fact, view, of), covered),
    why: payer.kind === 'client' ? 'before_acceptance' : 'before_approval'
  }
}

const isUnits = (missing: string): boolean => UNIT_PARTS.some(part => part === missing)

/** Since this version a length without hours is taken to end when it is told: no more of it lies behind the gate than has passed. */
const LENGTH_PLACED = 4

/** An entry's times, or where it has none those of the clock it tells, or else where its length is taken to lie. */
const timesOf = (
  fact: Stamped<EntryData>,
  view: TimeView,
  { corrected, capture }: Of
): Timed & Pick<EntryData, 'workDate'> => {
  const { data } = fact
  if (interval(data)) return data
  if (capture) return { ...data, startedAt: capture.data.startedAt, endedAt: capture.data.endedAt }
  return view.version >= LENGTH_PLACED ? { ...data, ...placed(data, corrected?.toldAt ?? fact.at, view) } : data
}

/** A length that ends when it was told, or with its work date; in whole minutes from the gate on, as minutes are typed. */
const placed = (data: EntryData, toldAt: Instant, { gate: { since }, offsetAt }: TimeView): Timed => {
  const end = earliest(toldAt, localToInstant(addDays(data.workDate, 1), '00:00', offsetAt))
  const isBehind = since !== null && isBefore(since, end)
  const endedAt = isBehind ? addSeconds(since, startedMinutes(secondsBetween(since, end)) * 60) : end
  return { seconds: data.seconds, startedAt: null, endedAt }
}

const coveredSeconds = (time: TimeSlice, fact: Stamped<EntryData>, view: TimeView, of: Of): number => {
  const { since } = view.gate
  const { data } = fact
  const { corrected, capture } = of
  if (since === null) return data.seconds
  if (interval(data)) return splitAt(data, since).after
  const measured = capture ? splitAt(capture.data, since) : null
  if (measured && measured.before > 0) return Math.min(data.seconds, measured.after)
  if (corrected && behindGate(corrected) < corrected.data.seconds)
    return Math.min(data.seconds, wasCovered(time, corrected, view))
  if (view.version >= LENGTH_PLACED) return splitAt(placed(data, corrected?.toldAt ?? fact.at, view), since).after
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
const pricedPortions = (view: TimeView, data: Timed & Pick<EntryData, 'workDate'>, covered: number): Portions => {
  const { workDate } = data
  // prices that were accepted under another modality are none of this one's
  if (view.modality?.pricing.source === 'none') return [{ seconds: covered, price: null }]
  const span = interval(data)
  if (!span) return [{ seconds: covered, price: priceOfDate(view, workDate) }]
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
