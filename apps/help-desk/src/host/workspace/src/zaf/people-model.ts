import type { Directory } from '../rest/directory'
import type { WireOrganization, WireUser } from '../rest/wire'
import { zafTimeZone } from './time-zones'

/** A person as ZAF shows one: camel-case names, and groups and organizations in full. */
export async function zafUser(user: WireUser | null, directory: Directory, now: Date): Promise<unknown> {
  if (!user) return null
  const organizations = await directory.organizationsOf(user.id)
  return {
    id: user.id,
    name: user.name,
    email: user.email ?? '',
    role: user.role,
    locale: user.locale,
    tags: user.tags,
    groups: directory.groupsOf(user.id).map(({ id, name }) => ({ id, name })),
    organizations: organizations.map(zafOrganization),
    identities: user.email
      ? [{ id: user.id, type: 'email', value: user.email, verified: true, primary: true, userId: user.id }]
      : [],
    alias: user.alias ?? '',
    details: user.details ?? '',
    notes: user.notes ?? '',
    signature: user.signature ?? '',
    externalId: user.external_id ?? null,
    avatarUrl: '',
    timeZone: zafTimeZone(user.time_zone, user.iana_time_zone, now)
  }
}

export function zafOrganization(organization: WireOrganization): Record<string, unknown> {
  return {
    id: organization.id,
    name: organization.name,
    details: organization.details ?? null,
    notes: organization.notes ?? null,
    tags: organization.tags,
    domains: organization.domain_names.join(' '),
    externalId: organization.external_id ?? null,
    sharedTickets: organization.shared_tickets,
    sharedComments: organization.shared_comments,
    group: organization.group_id ?? null
  }
}
