import { overlap, type Period, periodsFrom, periodsOf, type BusinessCalendar } from '../kernel/calendar'
import {
  addDays,
  addSeconds,
  fromSeconds,
  isBefore,
  localDate,
  toSeconds,
  type Instant,
  type OffsetAt
} from '../kernel/instant'

/** A stretch of time inside or outside the business windows. */
interface Stretch extends Period {
  open: boolean
}

/** Cuts a stretch at every border of the calendar: lunch, evening, weekend, holiday. The parts add up to the whole. */
export const splitAtBorders = (
  start: Instant,
  end: Instant,
  calendar: BusinessCalendar,
  offsetAt: OffsetAt
): Stretch[] => {
  const stretches: Stretch[] = []
  const add = (from: number, to: number, open: boolean) => {
    const last = stretches.at(-1)
    if (from >= to) return
    if (last?.open === open) last.end = fromSeconds(to)
    else stretches.push({ start: fromSeconds(from), end: fromSeconds(to), open })
  }
  let at = toSeconds(start)
  const stop = toSeconds(end)
  const lastDate = localDate(end, offsetAt)
  for (let date = localDate(start, offsetAt); date <= lastDate; date = addDays(date, 1)) {
    for (const period of periodsOf(date, calendar, offsetAt)) {
      const from = Math.min(Math.max(toSeconds(period.start), at), stop)
      const to = Math.min(Math.max(toSeconds(period.end), from), stop)
      add(at, from, false)
      add(from, to, true)
      at = to
    }
  }
  add(at, stop, false)
  return stretches
}

interface SlotSearch {
  from: Instant
  minutes: number
  count: number
  calendar: BusinessCalendar
  busy: readonly Period[]
  /** Starts after it are offered only when there are not enough before. */
  dueBy: Instant | null
  offsetAt: OffsetAt
}

const STEP_SECONDS = 1800
const PERIODS_AHEAD = 40

/**
 * Free starts on half hours from each window's opening, the whole duration inside one window. The first of each período
 * comes before a second one of the same, so that the client gets a real choice; in order of time.
 */
export const freeSlots = ({ from, minutes, count, calendar, busy, dueBy, offsetAt }: SlotSearch): Instant[] => {
  const firsts: Instant[] = []
  const others: Instant[] = []
  let seen = 0
  for (const period of periodsFrom(from, calendar, offsetAt)) {
    if (seen++ >= PERIODS_AHEAD || firsts.length >= count + PERIODS_AHEAD / 2) break
    const [first, ...more] = startsIn(period, from, minutes).filter(start => isFree(start, minutes, busy))
    if (first) firsts.push(first)
    others.push(...more)
  }
  const inTime = (start: Instant) => dueBy === null || !isBefore(dueBy, start)
  const late = [...firsts, ...others].filter(start => !inTime(start)).toSorted(byTime)
  const offered = [...firsts.filter(inTime), ...others.filter(inTime), ...late].slice(0, count)
  return offered.toSorted(byTime)
}

const byTime = (a: Instant, b: Instant) => toSeconds(a) - toSeconds(b)

const startsIn = (period: Period, from: Instant, minutes: number): Instant[] => {
  const starts: Instant[] = []
  const last = toSeconds(period.end) - minutes * 60
  for (let at = toSeconds(period.start); at <= last; at += STEP_SECONDS) {
    if (at >= toSeconds(from)) starts.push(fromSeconds(at))
  }
  return starts
}

/** What somebody is taken by then. */
export const takenAt = <T extends Period>(start: Instant, minutes: number, busy: readonly T[]): T | undefined => {
  const end = addSeconds(start, minutes * 60)
  return busy.find(taken => overlap({ start, end }, taken))
}

const isFree = (start: Instant, minutes: number, busy: readonly Period[]): boolean =>
  takenAt(start, minutes, busy) === undefined
