import { railsZone } from '../business-hours/rails-zones'
import { isRecorded } from '../control/wire'
import type { Desk } from '../desk'
import { urlOf } from '../http/api'
import { commentsInPrivate, isLightAgent, isRestricted } from '../people/agent-kinds'
import { localeName } from '../people/locales'
import type { PropertyField } from '../tables/field'
import type { Group, GroupMembership, Organization, OrganizationMembership, User } from '../tables/people'
import type { FieldValue } from '../tables/ticket'

/** Every active field has its key, also when it is empty. */
function propertyValues(fields: PropertyField[], values: Record<string, FieldValue>): Record<string, unknown> {
  const active = fields.filter(field => field.active)
  return Object.fromEntries(
    active.map(field => [field.key, values[field.key] ?? (field.type === 'checkbox' ? false : null)])
  )
}

export function presentUser(desk: Desk, user: User): Record<string, unknown> {
  const unsaid = isRecorded(desk) ? null : ''
  return {
    id: user.id,
    url: urlOf(desk, `users/${user.id}`),
    name: user.name,
    email: user.email,
    created_at: user.created_at,
    updated_at: user.updated_at,
    time_zone: user.rails_zone ?? railsZone(user.time_zone) ?? user.time_zone,
    iana_time_zone: user.time_zone,
    phone: user.phone,
    shared_phone_number: null,
    photo: null,
    locale_id: user.locale_id,
    locale: localeName(user.locale_id),
    organization_id: user.organization_id,
    role: user.role,
    role_type: roleType(user),
    verified: user.verified,
    external_id: user.external_id,
    tags: user.tags,
    alias: user.alias ?? unsaid,
    active: user.active,
    shared: false,
    shared_agent: false,
    last_login_at: user.last_login_at,
    two_factor_auth_enabled: null,
    signature: user.signature ?? unsaid,
    details: user.details ?? unsaid,
    notes: user.notes ?? unsaid,
    custom_role_id: user.custom_role_id ?? null,
    moderator: user.role !== 'end-user',
    ticket_restriction: user.ticket_restriction ?? (user.role === 'end-user' ? 'requested' : null),
    only_private_comments: commentsInPrivate(user),
    restricted_agent: user.role === 'end-user' || isRestricted(user) || isLightAgent(user),
    suspended: user.suspended,
    default_group_id: user.default_group_id,
    report_csv: user.role === 'admin',
    user_fields: propertyValues(desk.tables.userFields.find(), user.user_fields)
  }
}

function roleType(user: User): number | null {
  if (user.role === 'admin') return 4
  return user.role === 'agent' ? (isLightAgent(user) ? 1 : 0) : null
}

export function presentOrganization(desk: Desk, organization: Organization): Record<string, unknown> {
  const { organization_fields, ...rest } = organization
  return {
    url: urlOf(desk, `organizations/${organization.id}`),
    ...rest,
    organization_fields: propertyValues(desk.tables.organizationFields.find(), organization_fields)
  }
}

export function presentGroup(desk: Desk, group: Group): Record<string, unknown> {
  return { url: urlOf(desk, `groups/${group.id}`), ...group }
}

export function presentGroupMembership(desk: Desk, membership: GroupMembership): Record<string, unknown> {
  return { url: urlOf(desk, `group_memberships/${membership.id}`), ...membership }
}

export function presentOrganizationMembership(desk: Desk, membership: OrganizationMembership): Record<string, unknown> {
  return {
    url: urlOf(desk, `organization_memberships/${membership.id}`),
    ...membership,
    organization_name: desk.tables.organizations.get(membership.organization_id)?.name ?? null
  }
}
