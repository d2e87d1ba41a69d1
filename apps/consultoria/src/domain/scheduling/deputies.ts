import { lowered } from '../kernel/normalise'
import type { Instant, OffsetAt } from '../kernel/instant'
import type { Deputyship } from '../people/roles'
import { type Absence, absencePeriods, awayUntil } from './absences'

/** Who leads a team and who stands in, by e-mail. */
export interface Led {
  leader?: string | undefined
  deputy?: string | undefined
}

/** Who designates in a leader's place, and when: whoever the account does not know stands in for nobody. */
export const deputyships = (
  teams: Readonly<Record<string, Led>>,
  absences: readonly Absence[],
  people: Readonly<Record<string, number>>,
  offsetAt: OffsetAt
): Deputyship[] =>
  Object.entries(teams).flatMap(([team, { leader, deputy }]) => {
    const userId = deputy === undefined ? undefined : people[lowered(deputy)]
    if (leader === undefined || userId === undefined) return []
    return absencePeriods(absences, leader, offsetAt).map(({ start, end }) => ({
      team,
      userId,
      from: start,
      until: end
    }))
  })

/** Whether mails about a team go to the deputy now: without one they stay the leader's. */
export const isDeputyAsked = (
  { leader, deputy }: Led,
  absences: readonly Absence[],
  now: Instant,
  offsetAt: OffsetAt
): boolean => leader !== undefined && deputy !== undefined && awayUntil(absences, leader, now, offsetAt) !== null
