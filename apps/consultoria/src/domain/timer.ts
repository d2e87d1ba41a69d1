import { addSeconds, isBefore, secondsBetween } from './instant'
import type { Instant } from './policy'

/** Seconds a clock has run, by server stamps only; never negative. */
export const elapsedSeconds = (startedAt: Instant, now: Instant): number => Math.max(0, secondsBetween(startedAt, now))

/** A frame that was not alive for longer than this was asleep, not slow. */
const ABSENCE_SECONDS = 600
/** A clock that runs longer was probably forgotten. */
const FORGOTTEN_SECONDS = 4 * 3600

export interface Absence {
  awaySeconds: number
  /** Ends of the clock: with the absence, without it, and the moment a new stretch would start. */
  keep: { endedAt: Instant; seconds: number }
  trim: { endedAt: Instant; seconds: number }
  split: { first: { endedAt: Instant; seconds: number }; restartAt: Instant }
}

/** "Ausente 47 min": what can be done about it; null where nobody was away long enough. */
export const absence = (startedAt: Instant, lastSeenAt: Instant, now: Instant): Absence | null => {
  const leftAt = isBefore(lastSeenAt, startedAt) ? startedAt : lastSeenAt
  const awaySeconds = elapsedSeconds(leftAt, now)
  if (awaySeconds < ABSENCE_SECONDS) return null
  const trim = { endedAt: leftAt, seconds: elapsedSeconds(startedAt, leftAt) }
  return {
    awaySeconds,
    keep: { endedAt: now, seconds: elapsedSeconds(startedAt, now) },
    trim,
    split: { first: trim, restartAt: now }
  }
}

export const looksForgotten = (startedAt: Instant, now: Instant): boolean =>
  elapsedSeconds(startedAt, now) >= FORGOTTEN_SECONDS

/** The end of a stopped clock: where it was cut, but within its own run; at least one second of it is kept. */
export const stopAt = (
  startedAt: Instant,
  cutAt: Instant | null,
  now: Instant
): { endedAt: Instant; seconds: number } => {
  const wanted = cutAt === null || isBefore(now, cutAt) ? now : cutAt
  const first = addSeconds(startedAt, 1)
  const endedAt = isBefore(wanted, first) ? first : wanted
  return { endedAt, seconds: secondsBetween(startedAt, endedAt) }
}

/** F4: support's own clock prompts for consultancy when it strictly exceeds the threshold; 15:00 does not, 15:01 does. */
export const exceedsSupport = (seconds: number, thresholdMinutes: number | null): boolean =>
  thresholdMinutes !== null && seconds > thresholdMinutes * 60
