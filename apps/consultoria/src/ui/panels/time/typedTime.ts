import { parseDuration } from '../../../domain/kernel/duration'
import { folded } from '../../../domain/kernel/normalise'
import {
  addDays,
  localToInstant,
  secondsBetween,
  type Instant,
  type LocalDate,
  type OffsetAt
} from '../../../domain/kernel/instant'

interface TypedTime {
  seconds: number
  startedAt: Instant | null
  endedAt: Instant | null
}

/** Nobody works longer across midnight: such an end before the start was mistyped. */
const LONGEST_NIGHT = 12 * 3600

/** A duration, or `14:00-14:45` on the work date; past midnight when the end is before the start. null = neither. */
export function typedTime(typed: string, workDate: LocalDate, offsetAt: OffsetAt): TypedTime | null {
  const range = /^(\d{1,2})[:h](\d{2})\s*(?:-|as|a|to)\s*(\d{1,2})[:h](\d{2})$/.exec(folded(typed))
  if (!range) {
    const seconds = parseDuration(typed)
    return seconds === null ? null : { seconds, startedAt: null, endedAt: null }
  }
  const [, fromHour = '', fromMinute = '', toHour = '', toMinute = ''] = range
  const from = timeOf(fromHour, fromMinute)
  const to = timeOf(toHour, toMinute)
  if (!from || !to || from === to) return null
  const startedAt = localToInstant(workDate, from, offsetAt)
  const sameDay = localToInstant(workDate, to, offsetAt)
  const endedAt = sameDay > startedAt ? sameDay : localToInstant(addDays(workDate, 1), to, offsetAt)
  const seconds = secondsBetween(startedAt, endedAt)
  return endedAt !== sameDay && seconds > LONGEST_NIGHT ? null : { seconds, startedAt, endedAt }
}

const timeOf = (hour: string, minute: string): string | null =>
  Number(hour) < 24 && Number(minute) < 60 ? `${hour.padStart(2, '0')}:${minute}` : null
