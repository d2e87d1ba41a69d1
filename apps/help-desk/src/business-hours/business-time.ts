import type { Holiday, Schedule } from '../tables/service/schedule'
import { localMinutes, type LocalMinutes } from './local-minutes'
import { ianaZone } from './rails-zones'

const DAY = 1440

/** A schedule with its days off: what business time is counted by. */
export interface BusinessTime {
  /** Whether it is open at this instant. */
  isOpen(at: number): boolean
  /** Whether the local day of this instant is a holiday. */
  isHoliday(at: number): boolean
  /** Open minutes between two instants, with fraction; 0 when `to` is not after `from`. */
  minutesBetween(from: number, to: number): number
  /** The instant at which this many open minutes have passed since `from`; undefined when it is never open again. */
  after(from: number, minutes: number): number | undefined
}

/** How far ahead an instant is looked for: longer than any holiday may last. */
const farthestDays = 3 * 366

const days = (text: string): number => Math.floor(Date.parse(`${text}T00:00:00Z`) / 86_400_000)

interface Span {
  from: number
  to: number
}

/** Times are milliseconds. Days and hours are those of the schedule's time zone, also when its clocks change. */
export function businessTime(
  schedule: Schedule,
  holidays: readonly Pick<Holiday, 'start_date' | 'end_date'>[]
): BusinessTime {
  const local = localMinutes(ianaZone(schedule.time_zone) ?? 'Etc/UTC')
  const off = holidays.map(({ start_date, end_date }) => ({ first: days(start_date), last: days(end_date) }))
  const isOff = (day: number) => off.some(({ first, last }) => first <= day && day <= last)
  const spansOf = (day: number): Span[] => (isOff(day) ? [] : openSpans(schedule, local, day))
  return {
    isHoliday: at => isOff(local.dayOf(at)),
    isOpen: at => spansOf(local.dayOf(at)).some(({ from, to }) => from <= at && at < to),
    minutesBetween(from, to) {
      let sum = 0
      const last = local.dayOf(to)
      for (let day = local.dayOf(from); day <= last; day++)
        for (const span of spansOf(day)) sum += Math.max(Math.min(to, span.to) - Math.max(from, span.from), 0)
      return sum / 60_000
    },
    after(from, minutes) {
      let left = minutes * 60_000
      const first = local.dayOf(from)
      for (let day = first; day < first + farthestDays; day++)
        for (const span of spansOf(day)) {
          const start = Math.max(from, span.from)
          if (start >= span.to) continue
          if (span.to - start >= left) return start + left
          left -= span.to - start
        }
      return undefined
    }
  }
}

/** The open intervals of one local day, counted from 1970 on. The first of January 1970 was a Thursday. */
function openSpans({ intervals }: Schedule, local: LocalMinutes, day: number): Span[] {
  const weekday = (((day + 4) % 7) + 7) % 7
  return intervals
    .map(({ start_time, end_time }) => ({ from: start_time - weekday * DAY, to: end_time - weekday * DAY }))
    .filter(({ from, to }) => from >= 0 && to <= DAY)
    .map(({ from, to }) => ({ from: local.instantOf(day, from), to: local.instantOf(day, to) }))
    .toSorted((a, b) => a.from - b.from)
}
