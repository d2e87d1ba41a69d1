import type { GroupKey } from '../../../catalog/generated/catalog'
import { LEADERS_GROUP } from '../../../catalog/names'
import { ok, refused, type Refusal, type Result } from '../../../domain/kernel/result'
import type { Agent } from '../../../ports'
import { accountRefusal } from '../../accountRefusal'
import type { Context } from '../../context'
import type { Session } from '../../session'
import type { Team } from './teamOf'

async function isLeader({ context: { ports } }: Session): Promise<boolean> {
  const me = await ports.directory.me()
  return me.groupIds.some(id => id === ports.account.groups[LEADERS_GROUP])
}

/**
 * Before a leader's fact is written: whoever opened this tab as a leader may have left since. Where the account cannot be asked
 * nothing is written.
 */
export async function isLeaderNow(session: Session): Promise<Result<boolean, Refusal>> {
  if (!(await isLeader(session))) return ok(false)
  const { directory } = session.context.ports
  const [me, leaders] = await Promise.all([directory.me(), directory.members(LEADERS_GROUP, { fresh: true })])
  return leaders.ok ? ok(leaders.value.some(({ id }) => id === me.id)) : refused(accountRefusal(leaders.error))
}

/** Looked up only where a leader's word is part of what is written. */
export const leaderWhere = async (session: Session, isNeeded: boolean): Promise<Result<boolean, Refusal>> =>
  isNeeded ? isLeaderNow(session) : ok(await isLeader(session))

/** A leader of the ticket's own team; where no team answers for it, any leader. */
export const leadsTeam = ({ ports }: Context, { groupIds }: Agent, team: Team | null): boolean => {
  const has = (key: GroupKey): boolean => groupIds.some(id => id === ports.account.groups[key])
  return has(LEADERS_GROUP) && (team === null || has(team.group))
}
