import type { Desk } from '../../desk'
import type { User } from '../../tables/people'
import type { Restriction } from '../../tables/rules'

interface Restricted {
  restriction: Restriction | null
}

function groupsOf(desk: Desk, user: User): number[] {
  return desk.tables.groupMemberships.find({ where: { user_id: user.id } }).map(member => member.group_id)
}

/** Admins see every macro; agents the shared ones, their own, and those of their groups. */
export function maySeeRule(desk: Desk, user: User, rule: Restricted): boolean {
  const { restriction } = rule
  if (!restriction || user.role === 'admin') return true
  if (restriction.type === 'User') return restriction.id === user.id
  const groups = groupsOf(desk, user)
  return (restriction.ids ?? [restriction.id]).some(id => groups.includes(id))
}

/** Agents keep their own; what others see is an admin's. */
export function mayChangeRule(user: User, restriction: Restriction | null): boolean {
  return user.role === 'admin' || (restriction?.type === 'User' && restriction.id === user.id)
}
