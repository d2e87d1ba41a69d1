import { type BusinessCalendar, dueAfter } from '../kernel/calendar'
import { isBefore, toSeconds, type Instant, type OffsetAt } from '../kernel/instant'
import { isAppointmentPending } from '../scheduling/pending'
import type { SchedulingSlice } from '../scheduling/slice'
import type { Clock } from './slice'
import type { SlaSettings } from './settings'
import type { SlaSlice } from './slice'

interface Due {
  offer: Instant | null
  start: Instant | null
}

/** Due instants of both clocks for the fact that starts them; stored there, so that later calendar edits do not move them. */
export const dueFrom = (
  startedAt: Instant,
  modality: SlaSettings & { calendar: BusinessCalendar },
  offsetAt: OffsetAt
): Due => {
  const due = (span: SlaSettings['sla']['offerWithin']) =>
    span ? dueAfter(startedAt, span, modality.calendar, offsetAt) : null
  return { offer: due(modality.sla.offerWithin), start: due(modality.sla.startWithin) }
}

export interface Deadline {
  clock: 'offer' | 'start' | 'appointment'
  at: Instant
  late: boolean
  /** The deadline of the start that the appointment will miss, if it will. */
  missed?: Instant
}

interface Timed {
  clocks: SlaSlice
  appointment: SchedulingSlice['appointment']
  servedUntil: Instant | null
}

/** The nearest moment something is due: a clock neither met nor excused, or the agreed appointment. */
export const nearestDeadline = (consultation: Timed, now: Instant): Deadline | null => {
  const { clocks, appointment } = consultation
  const agreed = appointment && isAppointmentPending(consultation) ? appointment.data : null
  const missed = agreed && missedBy(clocks, agreed.start)
  const due: Omit<Deadline, 'late'>[] = []
  if (isRunning(clocks.offer)) due.push({ clock: 'offer', at: clocks.offer.dueAt })
  // an exception that was recorded with the appointment holds as long as it stands
  if (isRunning(clocks.start) && !(missed && agreed?.late)) due.push({ clock: 'start', at: clocks.start.dueAt })
  if (agreed) due.push({ clock: 'appointment', at: agreed.start, ...(missed === null ? {} : { missed }) })
  const [nearest] = due.toSorted((a, b) => toSeconds(a.at) - toSeconds(b.at))
  return nearest ? { ...nearest, late: isBefore(nearest.at, now) } : null
}

/** The deadline that a start then would miss; null = none is measured, or it is met, excused or kept. */
export const missedBy = ({ start }: Pick<SlaSlice, 'start'>, at: Instant): Instant | null =>
  isRunning(start) && isBefore(start.dueAt, at) ? start.dueAt : null

/** Until when a start is due, while that is measured. */
export const startDueBy = ({ start }: Pick<SlaSlice, 'start'>): Instant | null =>
  isRunning(start) ? start.dueAt : null

const isRunning = (clock: Clock | null): clock is Clock & { dueAt: Instant } =>
  clock !== null && clock.dueAt !== null && clock.metAt === null && clock.exception === null

/** Whether the targets begin anew with what a client wrote then: after the service began, and after the last known return. */
export const mayBeReturn = (
  { serviceBeganAt, lastReturn }: { serviceBeganAt: Instant | null; lastReturn: Instant | null },
  modality: SlaSettings | null,
  at: Instant
): boolean =>
  (modality?.sla.restartOn.includes('client_return') ?? false) &&
  serviceBeganAt !== null &&
  isBefore(serviceBeganAt, at) &&
  (lastReturn === null || isBefore(lastReturn, at))
