import { LEADERS_GROUP } from '../catalog/names'
import { refuse, type Refusal, type Result } from '../domain/result'
import type { Agent } from '../ports'
import type { Context } from './context'
import type { Session } from './session'
import type { Team } from './teamOf'

export async function isLeader({ context: { ports } }: Session): Promise<boolean> {
  const me = await ports.directory.me()
  return me.groupIds.some(id => id === ports.account.groups[LEADERS_GROUP])
}

/** A leader of the ticket's own team; where no team answers for it, any leader. */
export const leadsTeam = ({ ports }: Context, { groupIds }: Agent, team: Team | null): boolean => {
  const has = (key: string): boolean => groupIds.some(id => id === ports.account.groups[key])
  return has(LEADERS_GROUP) && (team === null || has(team.group))
}

/** Checked before writing, so that nobody writes what the fold would turn down. */
export async function asLeader<T>(
  session: Session,
  work: () => Promise<Result<T, Refusal>>
): Promise<Result<T, Refusal>> {
  return (await isLeader(session)) ? work() : refuse('leader_only')
}
