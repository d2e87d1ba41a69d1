import type { Accepted } from '../acceptance/data'
import type { AcceptanceSlice } from '../acceptance/slice'
import type { Gate } from '../kernel/gate'
import { earliest, isBefore, latest, type Instant } from '../kernel/instant'
import type { Stamped } from '../ledger/fact'
import { isStillToCome } from '../scheduling/pending'
import type { ClientReturned } from '../scheduling/facts/clientReturned'
import type { SchedulingSlice } from '../scheduling/slice'
import { type Consent, servicesOf } from '../time/services'
import type { TimeSlice } from '../time/slice'
import type { SlaSettings } from './settings'
import { type Clock, NO_CLOCKS, type SlaSlice, type Targets } from './slice'

interface View extends Consent {
  gate: Gate
  acceptance: AcceptanceSlice
  scheduling: SchedulingSlice
  time: TimeSlice
  modality: (Consent['modality'] & SlaSettings) | null
}

/**
 * Both clocks start anew; the due instants are those stored in the fact, so that later calendar edits do not move them. An
 * appointment that is still to come is an offer already, and service that ran on past the start meets them.
 */
const started = (
  startedAt: Instant,
  due: Accepted['due'],
  view: View,
  { agreed, returned }: Pick<SlaSlice, 'agreed' | 'returned'>
): SlaSlice => {
  const sla = view.modality?.sla
  const clock = (dueAt: Instant | null): Clock => ({ startedAt, dueAt, metAt: null, exception: null })
  const offer = sla?.offerWithin || due.offer ? clock(due.offer) : null
  const start = sla?.startWithin || due.start ? clock(due.start) : null
  const isOffered = isStillToCome(view.scheduling, view, startedAt)
  const met = offer && isOffered ? { ...offer, metAt: startedAt } : offer
  return metByService({ ...NO_CLOCKS, offer: met, start, agreed, returned }, null, view)
}

/**
 * Service that began after a clock's start, or ran on past it, meets it; with it an offer is met as well. What was done before
 * the gate opened is no service of the consultation and meets nothing (T22).
 */
export const metByService = (sla: SlaSlice, _fact: unknown, { time, gate }: Pick<View, 'time' | 'gate'>): SlaSlice => {
  const { offer, start } = sla
  if (!gate.open || (!isOpen(offer) && !isOpen(start))) return sla
  const services = servicesOf(time)
  const met = (clock: Clock | null): Clock | null => {
    if (!isOpen(clock)) return clock
    const since = gate.since === null ? clock.startedAt : latest(clock.startedAt, gate.since)
    const [first, ...rest] = services.flatMap(({ from, to }) => (isBefore(since, to) ? [latest(since, from)] : []))
    return first === undefined ? clock : { ...clock, metAt: earliest(first, ...rest) }
  }
  const targets: Targets = { offer: met(offer), start: met(start) }
  // what was begun anew asks for no answer any more
  const isServed = !isOpen(targets.offer) && !isOpen(targets.start)
  return { ...sla, ...targets, returned: isServed ? null : sla.returned, again: isServed ? null : sla.again }
}

const isOpen = (clock: Clock | null): clock is Clock => clock !== null && clock.metAt === null

/** The first acceptance starts the clocks, from the instant it opens the gate. */
export const startOnAcceptance = (sla: SlaSlice, { data }: Stamped<Accepted>, view: View): SlaSlice => {
  const since = view.acceptance.prices.at(-1)?.from
  if (since === undefined || sla.offer || sla.start) return sla
  return view.modality?.sla.restartOn.includes('acceptance')
    ? started(since, data.due, view, { agreed: sla.agreed, returned: null })
    : sla
}

export const restartOnReturn = (sla: SlaSlice, { n, data }: Stamped<ClientReturned>, view: View): SlaSlice => {
  if (!view.modality?.sla.restartOn.includes('client_return')) return sla
  const before = sla.returned?.before ?? { offer: sla.offer, start: sla.start, again: sla.again }
  const returned = { n, comment: data.commentId, before, solved: data.solved === true }
  return started(data.at, data.due, view, { agreed: sla.agreed, returned })
}

/** An agreed appointment is the offer that was asked for, and the answer to a return. */
export const offerMade = (sla: SlaSlice, { at }: Stamped<unknown>): SlaSlice => ({
  ...sla,
  offer: sla.offer && { ...sla.offer, metAt: sla.offer.metAt ?? at },
  returned: null,
  agreed: true
})

/** What was agreed is no more: a time is asked for anew. */
export const offerWithdrawn = (sla: SlaSlice): SlaSlice => ({ ...sla, agreed: false })

/** With the consent to other terms its deadlines end as well. */
export const endWithConsent = (
  sla: SlaSlice,
  _fact: unknown,
  { acceptance }: Pick<View, 'acceptance'>,
  before: Pick<View, 'acceptance'>
): SlaSlice => (before.acceptance.consentSince !== null && acceptance.consentSince === null ? NO_CLOCKS : sla)
