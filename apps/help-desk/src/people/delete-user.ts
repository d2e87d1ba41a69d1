import type { Desk } from '../desk'
import type { User } from '../tables/people'
import { removeFromGroup } from './remove-from-group'

/** Memberships go without a trace: only agents have them, and agents who are still there. */
export function leaveGroups(desk: Desk, userId: number): void {
  for (;;) {
    const membership = desk.tables.groupMemberships.first({ user_id: userId })
    if (!membership) return
    removeFromGroup(desk, membership)
  }
}

/** The person stays readable by id, inactive; their address is free again. OAS DeleteUser */
export function deleteUser(desk: Desk, user: User): User {
  return desk.transaction(() => {
    leaveGroups(desk, user.id)
    const now = desk.clock.stamp()
    const gone = { active: false, email: null, former_email: user.email, deleted_at: now, updated_at: now }
    return desk.tables.users.update(user.id, gone)
  })
}
