import { addSeconds, earliest, isBefore, latest, type Instant } from '../kernel/instant'
import { isAppointmentPending } from '../modality/conclusion'
import type { Clock, Consultation } from '../consultation/consultation'
import type { FactData } from '../ledger/facts'
import { LIMITS } from '../ledger/limits'
import { type FoldState, type Handler, isBlank, modalityOf } from '../consultation/foldState'
import { consultancyOf, servicesOf } from '../time/services'

/**
 * Both clocks start anew; the due instants are those stored in the fact, so that later calendar edits do not move them. An
 * appointment that is still to come is an offer already, and service that ran on past the start meets them.
 */
export const startClocks = (state: FoldState, startedAt: Instant, due: FactData['accepted']['due']): void => {
  const sla = modalityOf(state)?.sla
  const clock = (dueAt: Instant | null): Clock => ({ startedAt, dueAt, metAt: null, exception: null })
  state.shown.clocks = {
    offer: sla?.offerWithin || due.offer ? clock(due.offer) : null,
    start: sla?.startWithin || due.start ? clock(due.start) : null
  }
  const { offer } = state.shown.clocks
  if (offer && isStillToCome(state, startedAt)) offer.metAt = startedAt
  meetClocks(state)
}

/**
 * The client answered after the service they consented to began: the clocks restart where the modality says so, once per comment
 * and never back to an earlier one. A comment that accepted or approved is no return.
 */
export const clientReturned: Handler<'client_returned'> = (state, { data }) => {
  if (!isReturn(state, data)) return 'out_of_order'
  state.answered.add(data.commentId)
  state.lastReturn = data.at
  if (!modalityOf(state)?.sla.restartOn.includes('client_return')) return null
  // One that was kept is over
  if (!isStillToCome(state, data.at)) state.shown.appointment = null
  startClocks(state, data.at, data.due)
  return null
}

const isReturn = (state: FoldState, { commentId, at }: FactData['client_returned']): boolean => {
  const began = consultancyOf(state)?.from ?? null
  const consent = modalityOf(state)?.gate === 'none' ? began : state.consentSince
  if (began === null || consent === null || state.answered.has(commentId)) return false
  return !isBefore(at, latest(began, consent, state.lastReturn ?? began))
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
  if (isBefore(addSeconds(fact.data.start, LIMITS.clockSlack), fact.at)) return 'contradicts'
  // Named wrongly, somebody else has moved it meanwhile; one that was kept needs no naming
  if (
    fact.data.replaces !== (current?.n ?? null) &&
    !(fact.data.replaces === null && current && !awaitedAppointment(state))
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

/** Service that began after a clock's start, or ran on past it, meets it; with it an offer is met as well. */
export const meetClocks = (state: FoldState): void => {
  for (const clock of [state.shown.clocks.offer, state.shown.clocks.start]) {
    if (!clock || clock.metAt !== null) continue
    const [first, ...rest] = servicesOf(state).flatMap(({ from, to }) =>
      isBefore(clock.startedAt, to) ? [latest(clock.startedAt, from)] : []
    )
    if (first !== undefined) clock.metAt = earliest(first, ...rest)
  }
}

const isStillToCome = (state: FoldState, instant: Instant): boolean => {
  const appointment = awaitedAppointment(state)
  return appointment !== null && isBefore(instant, appointment.data.start)
}

/** An agreed appointment that no service has reached yet. */
const awaitedAppointment = (state: FoldState): Consultation['appointment'] => {
  const { appointment } = state.shown
  const servedUntil = consultancyOf(state)?.to ?? null
  return isAppointmentPending({ appointment, servedUntil }) ? appointment : null
}
