import { startedMinutes } from '../../kernel/duration'
import { sumOf } from '../../kernel/grouping'
import {
  addDays,
  earliest,
  latest,
  localToInstant,
  secondsBetween,
  type Instant,
  type LocalDate,
  type OffsetAt
} from '../../kernel/instant'
import type { Period } from '../../kernel/calendar'
import type { Refusal } from '../../kernel/result'
import { interval, periodOf } from '../timeEntry'

/** Time as it is told: where it lies, or only how long it was on which day. */
export interface ToldTime {
  seconds: number
  startedAt: Instant | null
  endedAt: Instant | null
  workDate: LocalDate
}

const dayOf = (date: LocalDate, offsetAt: OffsetAt): Period => ({
  start: localToInstant(date, '00:00', offsetAt),
  end: localToInstant(addDays(date, 1), '00:00', offsetAt)
})

const lengthOf = ({ start, end }: Period): number => Math.max(0, secondsBetween(start, end))

/** Seconds of placed time that lie within a span; null = it lies nowhere. */
const placedIn = (time: ToldTime, { start, end }: Period): number | null => {
  const span = interval(time) && periodOf(time)
  return span && Math.min(time.seconds, lengthOf({ start: latest(start, span.start), end: earliest(end, span.end) }))
}

/** Seconds within a span of that day; of time that lies nowhere, what was told of that day. */
const busyIn = (span: Period, date: LocalDate, times: readonly ToldTime[]): number =>
  sumOf(times, time => placedIn(time, span) ?? (time.workDate === date ? time.seconds : 0))

/** What is left of a span, to the minute that has begun: minutes are typed whole. */
const roomIn = (span: Period, busy: number): number => Math.max(0, startedMinutes(lengthOf(span) - busy) * 60)

const passedOf = (date: LocalDate, now: Instant, offsetAt: OffsetAt): Period => {
  const { start, end } = dayOf(date, offsetAt)
  return { start, end: earliest(end, now) }
}

interface Asked {
  entry: ToldTime
  others: readonly ToldTime[]
  now: Instant
  offsetAt: OffsetAt
}

/** What cannot have happened: more minutes of a person than have passed of the day, over all tickets (T15). */
export const impossibleTime = ({ entry, others, now, offsetAt }: Asked): Refusal | null => {
  const { workDate, seconds } = entry
  const minutes = startedMinutes(seconds)
  const passed = passedOf(workDate, now, offsetAt)
  const taken = busyIn(passed, workDate, others)
  const own = busyIn(passed, workDate, [entry])
  return own > roomIn(passed, taken) && taken + own > 0
    ? {
        code: 'time.day_full',
        detail: { minutes, taken: startedMinutes(taken), passed: Math.floor(lengthOf(passed) / 60), date: workDate }
      }
    : null
}

/** Seconds that a person has told of a day, this time included: above the usual most, somebody says so by a press of its own. */
export const toldOfDay = (entry: ToldTime, others: readonly ToldTime[], offsetAt: OffsetAt): number =>
  busyIn(dayOf(entry.workDate, offsetAt), entry.workDate, [entry, ...others])

/** It lies on that day, wholly or in part. */
export const isOfDay = (time: ToldTime, date: LocalDate, offsetAt: OffsetAt): boolean =>
  time.workDate === date || (placedIn(time, dayOf(date, offsetAt)) ?? 0) > 0
