import type { Desk } from '../desk'
import { isRestricted } from '../people/agent-kinds'
import type { Where } from '../store/where'
import type { User } from '../tables/people'
import { copiedTo, followedBy, type Ticket } from '../tables/ticket'

function own(
  desk: Desk,
  { id, ticket_restriction }: User
): { column: 'group_id' | 'organization_id'; ids: number[] } | null {
  const { groupMemberships, organizationMemberships } = desk.tables
  if (ticket_restriction === 'groups')
    return { column: 'group_id', ids: groupMemberships.find({ where: { user_id: id } }).map(one => one.group_id) }
  if (ticket_restriction === 'organization') {
    const ids = organizationMemberships.find({ where: { user_id: id } }).map(one => one.organization_id)
    return { column: 'organization_id', ids }
  }
  return null
}

/**
 * Whether an agent may open the ticket: everybody who is not restricted, who works on it, asks for it or is in copy; else who
 * is of its group or organization, as the restriction says. What end users see is the requests' to say.
 * https://support.zendesk.com/hc/en-us/articles/4409408679578
 */
export function mayOpen(desk: Desk, actor: User, ticket: Ticket): boolean {
  if (!isRestricted(actor)) return true
  const { assignee_id, requester_id, email_cc_ids, follower_ids } = ticket
  if ([assignee_id, requester_id, ...email_cc_ids, ...follower_ids].includes(actor.id)) return true
  const theirs = own(desk, actor)
  const id = theirs && ticket[theirs.column]
  return typeof id === 'number' && theirs !== null && theirs.ids.includes(id)
}

/** All that `mayOpen` lets an agent open, as searches show it. */
export function openTo(desk: Desk, actor: User): Where {
  if (!isRestricted(actor)) return {}
  return { openTo: { anyOf: [listedFor(desk, actor), copiedTo(actor.id), followedBy(actor.id)] } }
}

/** What lists and views show a restricted agent; tickets they are merely in copy of are found and opened by number. */
export function listedFor(desk: Desk, actor: User): Where {
  if (!isRestricted(actor)) return {}
  const theirs = own(desk, actor)
  const byPlace = theirs && theirs.ids.length > 0 ? [{ [theirs.column]: theirs.ids }] : []
  return { listedFor: { anyOf: [{ assignee_id: actor.id }, { requester_id: actor.id }, ...byPlace] } }
}
