import type { Taken } from './agenda'
import type { BusinessCalendar } from '../kernel/calendar'
import { splitAtBorders, takenAt } from './freeSlots'
import { addSeconds, isBefore, type Instant, type OffsetAt } from '../kernel/instant'
import type { SchedulingSettings } from './settings'
import { ok, refuse, type Refusal, type Result } from '../kernel/result'

interface WishedAppointment {
  start: Instant
  minutes: number
  medium: string
}

interface AppointmentLimits {
  modality: SchedulingSettings & { calendar: BusinessCalendar }
  now: Instant
  offsetAt: OffsetAt
  busy: readonly Taken[]
}

/** An appointment that may be set. `byAgreement` = outside business hours, where the modality allows it and it is recorded. */
export const checkAppointment = (
  { start, minutes, medium }: WishedAppointment,
  { modality, now, offsetAt, busy }: AppointmentLimits
): Result<{ start: Instant; end: Instant; byAgreement: boolean }, Refusal> => {
  if (!Number.isSafeInteger(minutes) || minutes <= 0 || minutes > 720) return refuse('appointment.no_duration')
  if (isBefore(start, now)) return refuse('appointment.in_past')
  if (!modality.scheduling.media.includes(medium)) return refuse('appointment.medium', { medium })
  const taken = takenAt(start, minutes, busy)
  // named, so that whoever agrees on the time can look at the other ticket
  if (taken)
    return taken.ticket === null
      ? refuse('appointment.away', { start: taken.start, end: taken.end })
      : refuse('appointment.busy', { ticket: `#${taken.ticket}`, start: taken.start })
  const end = addSeconds(start, minutes * 60)
  const byAgreement = splitAtBorders(start, end, modality.calendar, offsetAt).some(({ open }) => !open)
  return byAgreement && modality.outOfHours !== 'agreement'
    ? refuse('appointment.out_of_hours')
    : ok({ start, end, byAgreement })
}
