import { addSeconds, isBefore, secondsBetween, type Instant } from '../../kernel/instant'

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
