import type { Desk } from '../desk'
import type { OrganizationMembership } from '../tables/people'
import { setDefault } from './save-user'

/**
 * The person's working tickets of the organization belong to none then; another organization becomes the default one.
 * OAS DeleteOrganizationMembership
 */
export function leaveOrganization(desk: Desk, membership: OrganizationMembership): void {
  const { user_id: requester_id, organization_id } = membership
  const { organizationMemberships, tickets, users } = desk.tables
  organizationMemberships.delete(membership.id)
  const status = ['new', 'open', 'pending', 'hold']
  for (const ticket of tickets.find({ where: { requester_id, organization_id, status } }))
    tickets.update(ticket.id, { organization_id: null })
  if (!membership.default) return
  const next = organizationMemberships.first({ user_id: requester_id })
  users.update(requester_id, { organization_id: next?.organization_id ?? null })
  if (next) setDefault(desk, requester_id, next.organization_id)
}
