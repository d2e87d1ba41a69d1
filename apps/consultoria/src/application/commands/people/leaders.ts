import type { GroupKey } from '../../../catalog/generated/catalog'
import { LEADERS_GROUP } from '../../../catalog/names'
import { ok, refused, type Refusal, type Result } from '../../../domain/kernel/result'
import type { Agent } from '../../../ports'
import { accountRefusal } from '../../accountRefusal'
import { type Context, isInGroup } from '../../context'
import type { Session } from '../../session'
import type { Team } from './teamOf'

async function isLeader({ context: { ports } }: Session): Promise<boolean> {
  const me = await ports.directory.me()
  return isInGroup(ports, me, LEADERS_GROUP)
}

/** Before a leader's fact is written. */
export const isLeaderNow = (session: Session): Promise<Result<boolean, Refusal>> => holdsNow(session, LEADERS_GROUP)

/**
 * Whoever opened this tab as a member of the group may have left it since. Where the account cannot be asked nothing is
 * written.
 */
export async function holdsNow({ context: { ports } }: Session, group: GroupKey): Promise<Result<boolean, Refusal>> {
  const { directory } = ports
  const me = await directory.me()
  if (!isInGroup(ports, me, group)) return ok(false)
  const members = await directory.members(group, { fresh: true })
  return members.ok ? ok(members.value.some(({ id }) => id === me.id)) : refused(accountRefusal(members.error))
}

/** Looked up only where a leader's word is part of what is written. */
export const leaderWhere = async (session: Session, isNeeded: boolean): Promise<Result<boolean, Refusal>> =>
  isNeeded ? isLeaderNow(session) : ok(await isLeader(session))

/** A leader of the ticket's own team; where no team answers for it, any leader. */
export const leadsTeam = ({ ports }: Context, me: Agent, team: Team | null): boolean =>
  isInGroup(ports, me, LEADERS_GROUP) && (team === null || isInGroup(ports, me, team.group))
