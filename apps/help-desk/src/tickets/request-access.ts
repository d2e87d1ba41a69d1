import type { Desk } from '../desk'
import type { User } from '../tables/people'
import type { Ticket } from '../tables/ticket'

type RequestAccess = 'none' | 'read' | 'comment'

/** What an end user may do with the requests of an organization; the more permissive of both settings holds. */
interface OrganizationAccess {
  organizationId: number
  name: string
  access: RequestAccess
}

/** By every organization the person is a member of. https://support.zendesk.com/hc/en-us/articles/4408893451290 */
export function organizationAccess(desk: Desk, user: User): OrganizationAccess[] {
  return desk.tables.organizationMemberships.find({ where: { user_id: user.id } }).flatMap(membership => {
    const organization = desk.tables.organizations.get(membership.organization_id)
    if (!organization) return []
    const { id: organizationId, name, shared_tickets, shared_comments } = organization
    const seesAll = shared_tickets || user.ticket_restriction === 'organization'
    const access = shared_tickets && shared_comments ? 'comment' : seesAll ? 'read' : 'none'
    return [{ organizationId, name, access }]
  })
}

/** Own requests and those one is in CC of are answered; of the organization's what it lets its people do. */
export function requestAccess(desk: Desk, user: User, ticket: Ticket): RequestAccess {
  if (user.role !== 'end-user') return 'comment'
  if (!ticket.is_public) return 'none'
  if (ticket.requester_id === user.id || ticket.email_cc_ids.includes(user.id)) return 'comment'
  const home = organizationAccess(desk, user).find(({ organizationId }) => organizationId === ticket.organization_id)
  return home?.access ?? 'none'
}
