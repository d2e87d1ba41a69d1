import { ok, type Result } from '../../../domain/kernel/result'
import type { AccountError, Person } from '../../../ports'
import { offeredAs, type Session } from '../../session'

/** Somebody's name and role, asked for only where neither an offer nor the session itself tells them. */
export async function personOf(
  session: Session,
  id: number
): Promise<Result<Pick<Person, 'id' | 'name' | 'role' | 'email'>, AccountError>> {
  const { directory } = session.context.ports
  const me = await directory.me()
  if (me.id === id) return ok(me)
  const offered = offeredAs(session, id)?.person
  return offered ? ok(offered) : directory.person(id)
}
