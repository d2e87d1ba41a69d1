import type { Desk } from '../desk'
import type { GroupMembership } from '../tables/people'
import { applyChanges } from '../tickets/change'

/**
 * The person's unsolved tickets of the group keep it and lose their assignee, solved ones go to the group's first member;
 * another group becomes the default one.
 * https://support.zendesk.com/hc/en-us/articles/4408894213018
 */
export function removeFromGroup(desk: Desk, membership: GroupMembership): void {
  const { user_id, group_id } = membership
  desk.transaction(() => {
    desk.tables.groupMemberships.delete(membership.id)
    const theirs = desk.tables.tickets.find({
      where: { assignee_id: user_id, group_id, status: ['new', 'open', 'pending', 'hold'] }
    })
    for (const ticket of theirs) applyChanges(desk, ticket.id, { assignee_id: null })
    const heir = desk.tables.groupMemberships.first({ group_id })?.user_id
    const solved = desk.tables.tickets.find({ where: { assignee_id: user_id, group_id, status: 'solved' } })
    if (heir) for (const ticket of solved) applyChanges(desk, ticket.id, { assignee_id: heir })
    const next = desk.tables.groupMemberships.first({ user_id })
    if (membership.default && next) desk.tables.groupMemberships.update(next.id, { default: true })
    if (membership.default) desk.tables.users.update(user_id, { default_group_id: next?.group_id ?? null })
  })
}
