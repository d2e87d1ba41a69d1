import { hasHold } from '../../custom-statuses/on-hold'
import { statusChanges } from '../../custom-statuses/statuses'
import type { Desk } from '../../desk'
import { isAssignable } from '../../people/agent-kinds'
import type { Ticket } from '../../tables/ticket'
import type { TicketChanges } from '../../tickets/change'
import type { ActionPlan } from '../evaluation/actions/action-plan'

const STATUSES: readonly string[] = ['new', 'open', 'pending', 'hold', 'solved', 'closed']
const PRIORITIES: readonly string[] = ['low', 'normal', 'high', 'urgent']
const TYPES: readonly string[] = ['problem', 'incident', 'question', 'task']

const isStatus = (value: unknown): value is Ticket['status'] => typeof value === 'string' && STATUSES.includes(value)
const isPriority = (value: unknown): value is NonNullable<Ticket['priority']> =>
  typeof value === 'string' && PRIORITIES.includes(value)
const isType = (value: unknown): value is Ticket['type'] =>
  value === null || (typeof value === 'string' && TYPES.includes(value))

/** Nobody, or someone who can work on tickets. */
function mayBeAssigned(desk: Desk, id: number | null): boolean {
  const user = desk.tables.users.get(id)
  return id === null || (user !== undefined && isAssignable(user))
}

const isGroup = (desk: Desk, id: number | null): boolean => id === null || desk.tables.groups.get(id)?.deleted === false

/**
 * A plan of actions as changes to a ticket. Values no ticket can have are left out; nothing goes back to New or to no
 * priority. https://support.zendesk.com/hc/en-us/articles/4408894213018
 */
export function planChanges(desk: Desk, ticket: Ticket, plan: ActionPlan): TicketChanges {
  const {
    status,
    custom_status_id,
    priority,
    type,
    custom,
    subject,
    group_id,
    assignee_id,
    brand_id,
    ticket_form_id,
    tags
  } = plan.patch
  const changes: TicketChanges = {}
  if (subject !== undefined) changes.subject = subject
  const isGone = status === 'hold' && !hasHold(desk)
  if (isStatus(status) && !isGone && (status !== 'new' || ticket.status === 'new')) changes.status = status
  const custom_status = custom_status_id === undefined ? undefined : statusChanges(desk, custom_status_id)
  if (custom_status && (custom_status.status !== 'new' || ticket.status === 'new'))
    Object.assign(changes, custom_status)
  if (isPriority(priority)) changes.priority = priority
  if (type !== undefined && isType(type)) changes.type = type
  if (group_id !== undefined && isGroup(desk, group_id)) changes.group_id = group_id
  if (assignee_id !== undefined && mayBeAssigned(desk, assignee_id)) changes.assignee_id = assignee_id
  if (brand_id !== undefined) changes.brand_id = brand_id
  if (ticket_form_id !== undefined) changes.ticket_form_id = ticket_form_id
  if (tags !== undefined) changes.tags = tags
  if (custom !== undefined) changes.fields = custom
  if (plan.ccs.length > 0) changes.email_cc_ids = [...new Set([...ticket.email_cc_ids, ...plan.ccs])]
  if (plan.followers.length > 0) changes.follower_ids = [...new Set([...ticket.follower_ids, ...plan.followers])]
  return changes
}
