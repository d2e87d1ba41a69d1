import type { Snapshot } from '../../../application/snapshot'
import { secondsBetween, type Instant, type OffsetAt } from '../../../domain/kernel/instant'
import { overrunOf, partsAt, USUAL_LIMITS, type Measured, type Overrun } from '../../../domain/time/timer/longTimer'

export interface LongTimer extends Overrun {
  whole: Measured
  /** Until where it is cut, and the rest. */
  parts: [Measured, Measured]
  ceilingMinutes: number
}

/** The stopped timer, or without one the timer that runs here, if it ran over; told anew from what is stored at each reading. */
export function longTimerIn(
  { consultation, modality, timer, isRunning }: Snapshot,
  capture: number | null,
  { now, offsetAt }: { now: Instant; offsetAt: OffsetAt }
): LongTimer | null {
  const whole =
    capture === null
      ? isRunning && timer && runUntil(timer.startedAt, now)
      : (consultation.captures.find(({ n }) => n === capture)?.data ?? null)
  if (!whole) return null
  const overrun = overrunOf(whole, modality?.timer, offsetAt)
  const { ceilingMinutes } = modality?.timer ?? USUAL_LIMITS
  return overrun && { ...overrun, whole, parts: partsAt(whole, overrun.cutAt), ceilingMinutes }
}

export const runUntil = (startedAt: Instant, endedAt: Instant): Measured => ({
  startedAt,
  endedAt,
  seconds: Math.max(0, secondsBetween(startedAt, endedAt))
})

/** The minute that has begun: what is shown of a running timer changes no oftener. */
export const toMinute = (instant: Instant): Instant => `${instant.slice(0, 17)}00Z`
