import { LEADERS_GROUP } from '../catalog/names'
import { refuse, type Refusal, type Result } from '../domain/result'
import type { Session } from './session'

export async function isLeader({ context: { ports } }: Session): Promise<boolean> {
  const me = await ports.directory.me()
  return me.groupIds.some(id => id === ports.account.groups[LEADERS_GROUP])
}

/** Checked before writing, so that nobody writes what the fold would turn down. */
export async function asLeader<T>(
  session: Session,
  work: () => Promise<Result<T, Refusal>>
): Promise<Result<T, Refusal>> {
  return (await isLeader(session)) ? work() : refuse('leader_only')
}
