import { lowered } from '../kernel/normalise'
import { addDays, isBefore, localToInstant, type Instant, type OffsetAt } from '../kernel/instant'
import type { Taken } from './agenda'

/** Somebody is away, as modalities/absences.json says. */
export interface Absence {
  /** E-mail of the agent. */
  who: string
  /** Local dates (both ends are away) or local times, YYYY-MM-DD or YYYY-MM-DDTHH:MM. */
  from: string
  until: string
  /** Coded: vacation, leave, training … */
  kind: string
}

/** The first instant of a local date or time. */
const beginning = (local: string, offsetAt: OffsetAt): Instant => {
  const [date = '', time = '00:00'] = local.split('T')
  return localToInstant(date, time, offsetAt)
}

/** A date is away until its end, a time until itself. */
const ending = (local: string, offsetAt: OffsetAt): Instant =>
  local.includes('T') ? beginning(local, offsetAt) : localToInstant(addDays(local, 1), '00:00', offsetAt)

export const absencePeriods = (absences: readonly Absence[], email: string | null, offsetAt: OffsetAt): Taken[] =>
  absences
    .filter(({ who }) => email !== null && lowered(who) === lowered(email))
    .map(({ from, until }) => ({ start: beginning(from, offsetAt), end: ending(until, offsetAt), ticket: null }))

/** Until when somebody is away at an instant; null = they are there. */
export const awayUntil = (
  absences: readonly Absence[],
  email: string,
  at: Instant,
  offsetAt: OffsetAt
): Instant | null =>
  absencePeriods(absences, email, offsetAt).find(({ start, end }) => !isBefore(at, start) && isBefore(at, end))?.end ??
  null
