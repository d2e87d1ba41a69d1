import { isBefore, type Instant } from '../kernel/instant'
import type { Verdict } from '../ledger/defineFact'
import type { Consent } from '../time/services'
import { consultancyOf } from '../time/services'
import type { TimeSlice } from '../time/slice'
import type { SchedulingSlice } from './slice'

type Appointment = SchedulingSlice['appointment']

/** No service has reached it yet, whatever was done since it was agreed: it is kept, moved or cancelled before the end. */
export const isAppointmentPending = ({
  appointment,
  servedUntil
}: {
  appointment: Appointment
  servedUntil: Instant | null
}): boolean => appointment !== null && (servedUntil === null || isBefore(servedUntil, appointment.data.start))

/** An agreed appointment that no service has reached yet. */
export const pendingAppointment = (
  { appointment }: Pick<SchedulingSlice, 'appointment'>,
  view: Consent & { time: TimeSlice }
): Appointment => {
  const servedUntil = consultancyOf(view)?.to ?? null
  return isAppointmentPending({ appointment, servedUntil }) ? appointment : null
}

/** Whoever withdraws a consultation takes its appointment back first: the client and the analyst's agenda are told by that. */
export const vetoWithAppointment = (
  scheduling: Pick<SchedulingSlice, 'appointment'>,
  _fact: unknown,
  view: Consent & { time: TimeSlice }
): Verdict | null => (pendingAppointment(scheduling, view) ? 'out_of_order' : null)

/** Whether an appointment lies ahead of an instant, and no service has reached it. */
export const isStillToCome = (
  scheduling: Pick<SchedulingSlice, 'appointment'>,
  view: Consent & { time: TimeSlice },
  instant: Instant
): boolean => {
  const appointment = pendingAppointment(scheduling, view)
  return appointment !== null && isBefore(instant, appointment.data.start)
}
