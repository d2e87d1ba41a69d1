import type { Desk } from '../desk'
import type { Ticket } from '../tables/ticket'

/**
 * An assignee brings a group along, a group the assignee is not in takes the assignee away,
 * and a ticket somebody works on is no longer New.
 */
export function settleAssignment(desk: Desk, before: Ticket, wanted: Ticket): Ticket {
  const after = { ...wanted }
  const memberships =
    after.assignee_id === null ? [] : desk.tables.groupMemberships.find({ where: { user_id: after.assignee_id } })
  const inGroup = memberships.some(m => m.group_id === after.group_id)
  if (after.assignee_id !== null && !inGroup) {
    const groupWasChosen = after.group_id !== before.group_id && after.assignee_id === before.assignee_id
    const home = memberships.find(m => m.default) ?? memberships[0]
    if (groupWasChosen) after.assignee_id = null
    else if (home) after.group_id = home.group_id
  }
  if (after.assignee_id !== null && after.status === 'new') {
    after.status = 'open'
    after.custom_status_id = null
  }
  return after
}
