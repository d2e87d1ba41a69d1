import type { BusinessCalendar, Period } from '../kernel/calendar'
import { isFree, splitAtBorders } from './freeSlots'
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
  busy: readonly Period[]
}

/** An appointment that may be set. `byAgreement` = outside business hours, where the modality allows it and it is recorded. */
export const checkAppointment = (
  { start, minutes, medium }: WishedAppointment,
  { modality, now, offsetAt, busy }: AppointmentLimits
): Result<{ start: Instant; end: Instant; byAgreement: boolean }, Refusal> => {
  if (!Number.isSafeInteger(minutes) || minutes <= 0 || minutes > 720) return refuse('appointment.no_duration')
  if (isBefore(start, now)) return refuse('appointment.in_past')
  if (!modality.scheduling.media.includes(medium)) return refuse('appointment.medium', { medium })
  if (!isFree(start, minutes, busy)) return refuse('appointment.busy')
  const end = addSeconds(start, minutes * 60)
  const byAgreement = splitAtBorders(start, end, modality.calendar, offsetAt).some(({ open }) => !open)
  return byAgreement && modality.outOfHours !== 'agreement'
    ? refuse('appointment.out_of_hours')
    : ok({ start, end, byAgreement })
}
