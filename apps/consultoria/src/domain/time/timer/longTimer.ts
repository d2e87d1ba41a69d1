import {
  addDays,
  addSeconds,
  earliest,
  isBefore,
  localDate,
  localToInstant,
  type Instant,
  type OffsetAt
} from '../../kernel/instant'
import type { TimeSettings } from '../settings'
import { splitAt } from '../timeEntry'

export type TimerLimits = NonNullable<TimeSettings['timer']>

/** Where a modality says nothing, and on a ticket that has none. */
export const USUAL_LIMITS: TimerLimits = { ceilingMinutes: 600, dayEndsAt: '19:00' }

/** Time that a timer measured, running or stopped. */
export interface Measured {
  startedAt: Instant
  endedAt: Instant
  seconds: number
}

/** Why a timer is likely to have been forgotten, and where its time is cut then. */
export interface Overrun {
  why: 'ceiling' | 'day_end'
  cutAt: Instant
}

/**
 * A timer above the ceiling, or one that ran past the end of the day it was started on: nobody bills it whole by one press. One
 * that was started in the evening has that day until midnight. null = as long as usual.
 */
export const overrunOf = (measured: Measured, limits: TimerLimits | undefined, offsetAt: OffsetAt): Overrun | null => {
  const { ceilingMinutes, dayEndsAt } = limits ?? USUAL_LIMITS
  const ceiling = addSeconds(measured.startedAt, ceilingMinutes * 60)
  const dayEnd = endOfDay(measured.startedAt, dayEndsAt, offsetAt)
  const cutAt = earliest(ceiling, dayEnd)
  if (!isBefore(cutAt, measured.endedAt) || splitAt(measured, cutAt).after === 0) return null
  return { why: isBefore(ceiling, dayEnd) ? 'ceiling' : 'day_end', cutAt }
}

const endOfDay = (startedAt: Instant, time: string | null, offsetAt: OffsetAt): Instant => {
  const date = localDate(startedAt, offsetAt)
  const evening = time === null ? null : localToInstant(date, time, offsetAt)
  return evening !== null && isBefore(startedAt, evening)
    ? evening
    : localToInstant(addDays(date, 1), '00:00', offsetAt)
}

/** Its time before and from an instant on: together all of it, to the second. */
export const partsAt = ({ startedAt, endedAt, seconds }: Measured, at: Instant): [Measured, Measured] => {
  const { before, after } = splitAt({ startedAt, endedAt, seconds }, at)
  return [
    { startedAt, endedAt: at, seconds: before },
    { startedAt: at, endedAt, seconds: after }
  ]
}
