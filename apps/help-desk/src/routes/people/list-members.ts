import type { Call } from '../../http/api'
import { pageOf, rowsOf } from '../../http/pagination'
import { listedUsers } from '../../people/listed-users'
import { presentUser } from '../../wire/people'

/** A page of the people of a group or an organization. */
export function listMembers(c: Call, members: readonly { user_id: number }[]) {
  const desk = c.get('desk')
  const { rows, envelope } = pageOf(c, rowsOf(listedUsers(desk, { id: members.map(member => member.user_id) })))
  return c.json({ users: rows.map(user => presentUser(desk, user)), ...envelope })
}
