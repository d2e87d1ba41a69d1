import { earliest, isBefore, latest } from '../instant'
import type { Instant } from '../policy'
import type { Clock, Counted } from './consultation'
import type { FactData } from './facts'
import { type FoldState, type Handler, isBlank, policyOf } from './foldState'

/** Both clocks start anew; the due instants are those stored in the fact, so that later calendar edits do not move them. */
export const startClocks = (state: FoldState, startedAt: Instant, due: FactData['accepted']['due']): void => {
  const sla = policyOf(state)?.sla
  const clock = (dueAt: Instant | null): Clock => ({ startedAt, dueAt, metAt: null, exception: null })
  state.shown.clocks = {
    offer: sla?.offerWithin || due.offer ? clock(due.offer) : null,
    start: sla?.startWithin || due.start ? clock(due.start) : null
  }
}

/** The client answered after service began: the clocks restart where the policy says so, once per comment. */
export const clientReturned: Handler<'client_returned'> = (state, { data }) => {
  const began = serviceBegan(state)
  if (began === null || isBefore(data.at, began) || state.returns.has(data.commentId)) return 'out_of_order'
  state.returns.add(data.commentId)
  if (!policyOf(state)?.sla.restartOn.includes('client_return')) return null
  startClocks(state, data.at, data.due)
  const { appointment, clocks } = state.shown
  // An appointment that is still to come is an offer already; one that was kept is over
  if (appointment && isBefore(data.at, appointment.data.start) && !servedSince(state, appointment.at)) {
    if (clocks.offer) clocks.offer.metAt = data.at
  } else state.shown.appointment = null
  return null
}

/** "O cliente não tem agenda": the clocks that run now are excused, with the reason. */
export const slaException: Handler<'sla_exception'> = (state, { by, data }) => {
  const { offer, start } = state.shown.clocks
  const excused = [data.clock === 'start' ? null : offer, data.clock === 'offer' ? null : start].filter(
    clock => clock !== null
  )
  if (excused.length === 0) return 'out_of_order'
  if (isBlank(data.reason)) return 'contradicts'
  for (const clock of excused) clock.exception = { reason: data.reason, by }
  return null
}

export const appointmentSet: Handler<'appointment_set'> = (state, fact) => {
  const current = state.shown.appointment
  if (!isBefore(fact.data.start, fact.data.end)) return 'contradicts'
  // Named wrongly, somebody else has moved it meanwhile; one that was kept needs no naming
  if (
    fact.data.replaces !== (current?.n ?? null) &&
    !(fact.data.replaces === null && current && servedSince(state, current.at))
  )
    return 'out_of_order'
  state.shown.appointment = fact
  const { offer } = state.shown.clocks
  if (offer) offer.metAt ??= fact.at
  return null
}

export const appointmentCancelled: Handler<'appointment_cancelled'> = (state, { data }) => {
  if (state.shown.appointment?.n !== data.appointment) return 'unknown_target'
  if (isBlank(data.reason)) return 'contradicts'
  state.shown.appointment = null
  return null
}

/** Service that started at or after the clock, or ran on past its start, meets it; with it an offer is met as well. */
export const meetClocks = (state: FoldState, from: Instant, to: Instant): void => {
  const { offer, start } = state.shown.clocks
  for (const clock of [offer, start]) {
    if (clock && isBefore(clock.startedAt, to)) clock.metAt ??= latest(clock.startedAt, from)
  }
}

/** From when to when each capture and entry shows service; a manual entry without times at the moment it was recorded. */
const services = ({ shown }: FoldState): { from: Instant; recordedAt: Instant }[] => [
  ...shown.captures.map(({ data, at }) => ({ from: data.startedAt, recordedAt: at })),
  ...shown.entries
    .filter(({ status }) => status !== 'voided')
    .map((entry: Counted<'entry'>) => ({ from: entry.data.startedAt ?? entry.at, recordedAt: entry.at }))
]

export const serviceBegan = (state: FoldState): Instant | null => {
  const [first, ...rest] = services(state).map(({ from }) => from)
  return first === undefined ? null : earliest(first, ...rest)
}

const servedSince = (state: FoldState, instant: Instant): boolean =>
  services(state).some(({ recordedAt }) => !isBefore(recordedAt, instant))
