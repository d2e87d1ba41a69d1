import type { Taken } from './agenda'
import type { AppointmentSet } from './data'
import type { BusinessCalendar } from '../kernel/calendar'
import { splitAtBorders, takenAt } from './freeSlots'
import { addSeconds, isBefore, type Instant, type OffsetAt } from '../kernel/instant'
import { tidy } from '../kernel/normalise'
import { checkLink } from './link'
import type { SchedulingSettings } from './settings'
import { ok, refuse, type Refusal, type Result } from '../kernel/result'

interface WishedAppointment {
  start: Instant
  minutes: number
  medium: string
  /** With whom a time outside the hours was agreed, and in which words. */
  agreement?: { with: string; words: string }
  /** Why it starts behind its deadline. */
  lateReason?: string
  /** Address of the meeting. */
  link?: string
  /** What is to be talked about. */
  topics?: string
}

interface AppointmentLimits {
  modality: Pick<SchedulingSettings, 'scheduling' | 'outOfHours'> & { calendar: BusinessCalendar }
  now: Instant
  offsetAt: OffsetAt
  busy: readonly Taken[]
  /** The deadline of the start, where one is measured. */
  dueBy: Instant | null
  /** n of the calls to the client. */
  attempts: readonly number[]
}

type Checked = Pick<AppointmentSet, 'start' | 'end' | 'agreement' | 'late' | 'link' | 'topics'>

/** What has to be said of a time before it may be agreed. */
interface Asked {
  /** It lies, in part at least, outside the business hours. */
  agreement: boolean
  /** The deadline that it misses; null = none. */
  late: Instant | null
}

/** T12: what is asked of a time, before anything is typed. */
export const askedOf = (
  start: Instant,
  minutes: number,
  { modality, offsetAt, dueBy }: Pick<AppointmentLimits, 'modality' | 'offsetAt' | 'dueBy'>
): Asked => ({
  agreement: splitAtBorders(start, addSeconds(start, minutes * 60), modality.calendar, offsetAt).some(
    ({ open }) => !open
  ),
  late: dueBy !== null && isBefore(dueBy, start) ? dueBy : null
})

/** An appointment that may be set, with what has to be recorded of it and nothing else. */
export const checkAppointment = (
  { start, minutes, medium, agreement, lateReason, link, topics }: WishedAppointment,
  limits: AppointmentLimits
): Result<Checked, Refusal> => {
  const { modality, now, busy, attempts } = limits
  if (!Number.isSafeInteger(minutes) || minutes <= 0 || minutes > 720) return refuse('appointment.no_duration')
  if (isBefore(start, now)) return refuse('appointment.in_past')
  if (!modality.scheduling.media.some(offered => offered === medium)) return refuse('appointment.medium', { medium })
  const asksLink = modality.scheduling.link
  const checked = asksLink ? checkLink(link ?? '', asksLink) : null
  if (checked && !checked.ok) return checked
  const agreedTopics = tidy(topics ?? '')
  if (modality.scheduling.availability && agreedTopics === '') return refuse('appointment.topics_missing')
  const taken = takenAt(start, minutes, busy)
  // named, so that whoever agrees on the time can look at the other ticket
  if (taken)
    return taken.ticket === null
      ? refuse('appointment.away', { start: taken.start, end: taken.end })
      : refuse('appointment.busy', { ticket: `#${taken.ticket}`, start: taken.start })
  const asked = askedOf(start, minutes, limits)
  if (asked.agreement && modality.outOfHours !== 'agreement') return refuse('appointment.out_of_hours')
  const agreed = { with: agreement?.with.trim() ?? '', words: agreement?.words.trim() ?? '' }
  if (asked.agreement && agreed.with === '') return refuse('appointment.agreement_missing')
  if (asked.agreement && agreed.words === '') return refuse('appointment.agreed_words_missing')
  const reason = lateReason?.trim() ?? ''
  if (asked.late !== null && reason === '') return refuse('appointment.exception_missing', { due: asked.late })
  return ok({
    ...(checked ? { link: checked.value } : {}),
    ...(agreedTopics === '' ? {} : { topics: agreedTopics }),
    start,
    end: addSeconds(start, minutes * 60),
    ...(asked.agreement ? { agreement: agreed } : {}),
    ...(asked.late === null ? {} : { late: { reason, ...(attempts.length > 0 ? { attempts: [...attempts] } : {}) } })
  })
}
