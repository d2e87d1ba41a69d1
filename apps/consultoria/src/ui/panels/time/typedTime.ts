import { parseDuration, readDuration } from '../../../domain/kernel/typedDuration'
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

const SIDE = '(\\d{1,2})(?:(?:[:h]|h:)(\\d{2})|(h|hs|hrs?|horas?|hours?))?(?:h|hs|min)?\\.?'
const BETWEEN = '\\s*(?:-|as|a|to|ate|hasta|until|till)\\s*'
const RANGE = new RegExp(`^(?:das|de|from|desde)?\\s*${SIDE}${BETWEEN}${SIDE}$`)

/** A duration, or `14:00-14:45` on the work date; past midnight when the end is before the start. null = neither. */
export function typedTime(typed: string, workDate: LocalDate, offsetAt: OffsetAt): TypedTime | null {
  const range = rangeIn(typed)
  if (!range) {
    const seconds = parseDuration(typed)
    return seconds === null ? null : { seconds, startedAt: null, endedAt: null }
  }
  const [from, to] = range
  if (!from || !to || from === MIDNIGHT || from === to) return null
  const startedAt = localToInstant(workDate, from, offsetAt)
  const at = (date: LocalDate) =>
    to === MIDNIGHT ? localToInstant(addDays(date, 1), '00:00', offsetAt) : localToInstant(date, to, offsetAt)
  const sameDay = at(workDate)
  const endedAt = sameDay > startedAt ? sameDay : at(addDays(workDate, 1))
  const seconds = secondsBetween(startedAt, endedAt)
  return endedAt !== sameDay && seconds > LONGEST_NIGHT ? null : { seconds, startedAt, endedAt }
}

/** Both readings, in seconds, of what can be read in two ways. */
export function twoReadings(typed: string): readonly [number, number] | null {
  const read = rangeIn(typed) ? null : readDuration(typed)
  return read && 'either' in read ? read.either : null
}

/** Start and end, where at least one of them is written as a time: `14-15` alone is none. */
function rangeIn(typed: string): readonly [string | null, string | null] | null {
  const match = RANGE.exec(folded(typed).replaceAll(/(?<=\d) (?=h)/g, ''))
  if (!match) return null
  const [, fromHour = '', fromMinute, fromUnit, toHour = '', toMinute, toUnit] = match
  if ([fromMinute, fromUnit, toMinute, toUnit].every(part => part === undefined)) return null
  return [timeOf(fromHour, fromMinute ?? '00'), timeOf(toHour, toMinute ?? '00')]
}

const MIDNIGHT = '24:00'

const timeOf = (hour: string, minute: string): string | null =>
  (Number(hour) < 24 && Number(minute) < 60) || `${hour}:${minute}` === MIDNIGHT
    ? `${hour.padStart(2, '0')}:${minute}`
    : null
