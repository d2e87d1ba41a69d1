import {
  addDays,
  fromSeconds,
  isBefore,
  localDate,
  localToInstant,
  toSeconds,
  weekday,
  type Instant,
  type LocalDate,
  type OffsetAt
} from './instant'

interface Span {
  count: number
  unit: 'period' | 'business_day' | 'hour'
}

/** First and last date a holiday list speaks of. */
export interface CoveredDates {
  from: LocalDate
  until: LocalDate
}

/** When somebody works. */
export interface BusinessCalendar {
  /** Business windows; each window of a day is one período. `days` are ISO weekdays, Monday 1 … Sunday 7. */
  windows: { days: number[]; from: string; to: string }[]
  /** Dates nobody works, resolved from the named holiday list. */
  holidays: LocalDate[]
  /** What the list covers: outside it a date without a holiday says nothing. Absent where no list is named. */
  covered?: CoveredDates | null
}

/** One business window on one day: a período. From `start` on, `end` no longer. */
export interface Period {
  start: Instant
  end: Instant
}

/** Some instant lies in both; where one ends the other may begin. */
export const overlap = (a: Period, b: Period): boolean => isBefore(a.start, b.end) && isBefore(b.start, a.end)

/** Nothing is looked for further ahead than this: a calendar without windows must not search for ever. */
const HORIZON_DAYS = 400

const isWorkday = (date: LocalDate, holidays: readonly LocalDate[]): boolean =>
  weekday(date) <= 5 && !holidays.includes(date)

/** The date itself, or the first one after it on which banks work. */
export const workdayFrom = (date: LocalDate, { holidays }: Pick<BusinessCalendar, 'holidays'>): LocalDate => {
  const days = Array.from({ length: HORIZON_DAYS }, (_, index) => addDays(date, index))
  return days.find(day => isWorkday(day, holidays)) ?? date
}

/** A date outside the holiday list is not covered: it may be a holiday that nobody entered. */
export const isCovered = (date: LocalDate, { covered }: Pick<BusinessCalendar, 'covered'>): boolean =>
  !covered || (covered.from <= date && date <= covered.until)

/** The períodos of a date, in order. */
export const periodsOf = (date: LocalDate, calendar: BusinessCalendar, offsetAt: OffsetAt): Period[] =>
  calendar.holidays.includes(date)
    ? []
    : calendar.windows
        .filter(({ days }) => days.includes(weekday(date)))
        .map(({ from, to }) => ({
          start: localToInstant(date, from, offsetAt),
          end: localToInstant(date, to, offsetAt)
        }))
        .filter(({ start, end }) => isBefore(start, end))
        .toSorted((a, b) => toSeconds(a.start) - toSeconds(b.start))

/** Periods that have not ended at `from`, the running one first. */
export function* periodsFrom(from: Instant, calendar: BusinessCalendar, offsetAt: OffsetAt): Generator<Period> {
  const first = localDate(from, offsetAt)
  for (let day = 0; day < HORIZON_DAYS; day += 1) {
    for (const period of periodsOf(addDays(first, day), calendar, offsetAt)) {
      if (isBefore(from, period.end)) yield period
    }
  }
}

export const isOpen = (instant: Instant, calendar: BusinessCalendar, offsetAt: OffsetAt): boolean =>
  periodsOf(localDate(instant, offsetAt), calendar, offsetAt).some(
    ({ start, end }) => !isBefore(instant, start) && isBefore(instant, end)
  )

/** The start of the first período that begins after `from`; null on a calendar without windows. */
export const nextPeriodStart = (from: Instant, calendar: BusinessCalendar, offsetAt: OffsetAt): Instant | null => {
  for (const { start } of periodsFrom(from, calendar, offsetAt)) if (isBefore(from, start)) return start
  return null
}

/**
 * The end of the `count`-th whole período after the one in which the clock starts (Monday 10:00, 1 → Monday 18:00). A clock
 * that starts outside the windows starts with the next one, as business-hour clocks do: Saturday counts as Monday 8:00.
 */
export const dueAfterPeriods = (
  start: Instant,
  count: number,
  calendar: BusinessCalendar,
  offsetAt: OffsetAt
): Instant | null => {
  let seen = 0
  for (const period of periodsFrom(start, calendar, offsetAt)) {
    if (seen === count) return count === 0 ? start : period.end
    seen += 1
  }
  return null
}

/** The instant a span ends. Business days end with their last window, hours are hours inside the windows. */
export const dueAfter = (
  start: Instant,
  span: Span,
  calendar: BusinessCalendar,
  offsetAt: OffsetAt
): Instant | null => {
  if (span.count === 0) return start
  if (span.unit === 'period') return dueAfterPeriods(start, span.count, calendar, offsetAt)
  return span.unit === 'hour'
    ? afterHours(start, span.count, calendar, offsetAt)
    : afterDays(start, span.count, calendar, offsetAt)
}

const afterHours = (from: Instant, hours: number, calendar: BusinessCalendar, offsetAt: OffsetAt): Instant | null => {
  let left = hours * 3600
  for (const { start, end } of periodsFrom(from, calendar, offsetAt)) {
    const begin = Math.max(toSeconds(start), toSeconds(from))
    const room = toSeconds(end) - begin
    if (left <= room) return fromSeconds(begin + left)
    left -= room
  }
  return null
}

const afterDays = (from: Instant, days: number, calendar: BusinessCalendar, offsetAt: OffsetAt): Instant | null => {
  const first = localDate(from, offsetAt)
  let seen = 0
  for (let day = 1; day < HORIZON_DAYS; day += 1) {
    const last = periodsOf(addDays(first, day), calendar, offsetAt).at(-1)
    if (last) seen += 1
    if (last && seen === days) return last.end
  }
  return null
}

/** The n-th business day (Monday to Friday, no holiday) of a month; months count from 1. Null where it has fewer. */
export const businessDay = (
  n: number,
  year: number,
  month: number,
  holidays: readonly LocalDate[]
): LocalDate | null => {
  const first = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`
  let seen = 0
  for (let date = first; date.slice(0, 7) === first.slice(0, 7); date = addDays(date, 1)) {
    if (isWorkday(date, holidays)) seen += 1
    if (seen === n) return date
  }
  return null
}
