import { addSeconds, isBefore, localDate, secondsBetween } from '../instant'
import type { Instant, Price } from '../policy'
import { interval, splitAt } from '../timeEntry'
import type { Counted, Entry } from './consultation'
import { type FoldState, policyOf } from './foldState'
import { payerOfNow } from './gate'

type Coverage = Pick<
  Entry,
  'unbillable' | 'billableSeconds' | 'unbillableSeconds' | 'coveredSeconds' | 'portions' | 'payer' | 'price'
>

/**
 * How much of an entry is billable, decided once, by the state it is recorded in: what was recorded before the gate never
 * turns billable by a later fact. Time that crosses the gate is split at its instant; a manual entry with a duration only
 * is covered whole when its work date is not before the gate's date. A correction stays its entry's payer's, and without
 * times of its own it is covered no further than its entry was.
 */
export const coverage = (state: FoldState, fact: Counted<'entry'>, corrected: Entry | null): Coverage => {
  const { data } = fact
  const payer = corrected?.payer ?? payerOfNow(state)
  const { portions, why } = coveredPortions(state, fact, corrected)
  const covered = portions.reduce((sum, { seconds }) => sum + seconds, 0)
  const nothing: Coverage = {
    payer,
    unbillable: why,
    billableSeconds: 0,
    coveredSeconds: 0,
    unbillableSeconds: data.seconds,
    portions: [],
    price: null
  }
  if (covered === 0) return nothing
  if (payer === 'unit_transfer') return { ...nothing, coveredSeconds: covered, unbillable: 'other_payer' }
  if (!data.billable) return { ...nothing, unbillable: 'asked' }
  return {
    payer,
    portions,
    price: portions.at(-1)?.price ?? null,
    billableSeconds: covered,
    coveredSeconds: covered,
    unbillableSeconds: data.seconds - covered,
    unbillable: null
  }
}

interface Covered {
  portions: Entry['portions']
  /** Why nothing is covered, where nothing is. */
  why: Entry['unbillable']
}

const coveredPortions = (state: FoldState, fact: Counted<'entry'>, corrected: Entry | null): Covered => {
  const { gate, payer } = state.shown
  if (corrected && (!gate.open || corrected.payer !== payer.kind)) {
    const seconds = Math.min(fact.data.seconds, corrected.coveredSeconds)
    return { portions: [{ seconds, price: corrected.price }], why: corrected.unbillable ?? 'other_payer' }
  }
  if (!gate.open) return { portions: [], why: gate.missing.every(isUnits) ? 'before_approval' : 'before_acceptance' }
  const covered = coveredSeconds(state, fact, corrected)
  return {
    portions: covered === 0 ? [] : pricedPortions(state, fact, covered),
    why: payer.kind === 'client' ? 'before_acceptance' : 'before_approval'
  }
}

const isUnits = (missing: string): boolean => ['approval', 'billing_data', 'requester'].includes(missing)

const coveredSeconds = (state: FoldState, { data }: Counted<'entry'>, corrected: Entry | null): number => {
  const { since } = state.shown.gate
  if (since === null) return data.seconds
  if (interval(data)) return splitAt(data, since).after
  if (corrected && corrected.coveredSeconds < corrected.data.seconds)
    return Math.min(data.seconds, wasCovered(corrected, since))
  return data.workDate < localDate(since, state.context.offsetAt) ? 0 : data.seconds
}

/** An entry that was asked not to be billed lay behind the gate all the same. */
const wasCovered = (entry: Entry, since: Instant): number =>
  entry.unbillable === 'asked' ? splitAt(entry.data, since).after : entry.coveredSeconds

/** Covered seconds are the last ones of the entry; each has the price that was accepted when it passed. */
const pricedPortions = (state: FoldState, fact: Counted<'entry'>, covered: number): Entry['portions'] => {
  if (policyOf(state)?.pricing.mode === 'none') return [{ seconds: covered, price: null }]
  const span = interval(fact.data)
  if (!span) return [{ seconds: covered, price: priceOfDate(state, fact.data.workDate) }]
  const end = addSeconds(span.from, fact.data.seconds)
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
