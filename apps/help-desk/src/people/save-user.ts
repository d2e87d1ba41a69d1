import { ianaZone } from '../business-hours/rails-zones'
import type { Desk } from '../desk'
import { cleanTags } from '../fields/field-tags'
import { Problems } from '../http/problems'
import { booleanOf, isRecord, textOf, wholeOf, type JsonRecord } from '../input'
import type { Role, TicketRestriction, User } from '../tables/people'
import { addToOrganization, blankUser, joinByDomain } from './create-user'
import { customRoles } from './custom-roles'
import { leaveGroups } from './delete-user'
import { locales } from './locales'
import { mergeProperties, propertyTags } from './property-values'

const roles: readonly Role[] = ['end-user', 'agent', 'admin']
const texts = ['phone', 'alias', 'signature', 'details', 'notes', 'external_id'] as const

/** Creates a person, or changes `before`. @throws 422 */
export function saveUser(desk: Desk, before: User | undefined, input: JsonRecord): User {
  const problems = new Problems()
  const definitions = desk.tables.userFields.find()
  const draft = { ...(before ?? blankUser(desk.clock.stamp())), updated_at: desk.clock.stamp() }
  readNames(desk, before, draft, input, problems)
  readSettings(draft, input, problems)
  checkOrganization(desk, input, problems)
  draft.user_fields = mergeProperties(desk, definitions, draft.user_fields, input['user_fields'], problems)
  draft.tags = propertyTags(definitions, draft.tags, draft.user_fields)
  problems.check()
  const { organization_id: organization, ...rest } = draft
  const saved = before
    ? desk.tables.users.update(before.id, rest)
    : desk.tables.users.insert({ ...rest, organization_id: null })
  placeIn(desk, saved, input, organization)
  if (saved.role === 'end-user') leaveGroups(desk, saved.id)
  return desk.tables.users.get(saved.id) ?? saved
}

type Draft = Omit<User, 'id'>

function readNames(desk: Desk, before: User | undefined, draft: Draft, input: JsonRecord, problems: Problems): void {
  if ('name' in input) draft.name = textOf(input['name'])?.trim() ?? ''
  if (!draft.name) problems.add('name', 'Name: is too short (minimum one character)', 'BlankValue')
  if (!('email' in input)) return
  const email = textOf(input['email'])?.trim().toLowerCase() || null
  if (email !== null && !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email))
    problems.add('email', `Email: ${email} is not properly formatted`)
  const other = email === null ? undefined : desk.tables.users.first({ email })
  if (other && other.id !== before?.id)
    problems.add('email', `Email: ${email} is already being used by another user`, 'DuplicateValue')
  draft.email = email
}

function readSettings(draft: Draft, input: JsonRecord, problems: Problems): void {
  for (const name of texts) if (name in input) draft[name] = textOf(input[name]) ?? null
  if ('role' in input) {
    const role = roles.find(role => role === input['role'])
    if (role) draft.role = role
    else problems.add('role', 'Role: is invalid')
  }
  const locale = locales.find(l => l.id === wholeOf(input['locale_id']) || l.locale === input['locale'])
  if (locale) draft.locale_id = locale.id
  else if ((input['locale_id'] ?? input['locale'] ?? '') !== '') problems.add('locale', 'Locale: is invalid')
  readRights(draft, input, problems)
  draft.suspended = booleanOf(input['suspended']) ?? draft.suspended
  draft.verified = booleanOf(input['verified']) ?? draft.verified
  readZone(draft, input, problems)
  if (Array.isArray(input['tags'])) draft.tags = cleanTags(input['tags'].map(String))
}

/** A zone is chosen by its Rails name; the IANA's follows from it and is only read. */
function readZone(draft: Draft, input: JsonRecord, problems: Problems): void {
  const given = input['time_zone'] ?? null
  if (given === null) return
  const name = textOf(given) ?? ''
  const zone = ianaZone(name)
  if (zone === undefined) problems.add('time_zone', 'Time zone: is invalid')
  else Object.assign(draft, { time_zone: zone, rails_zone: name })
}

const restrictions: readonly TicketRestriction[] = ['organization', 'groups', 'assigned', 'requested']

/** An end user's invalid restriction becomes the narrowest one, an agent's is refused. OAS UserForAdmin */
function readRights(draft: Draft, input: JsonRecord, problems: Problems): void {
  const isClient = draft.role === 'end-user'
  if ('custom_role_id' in input) {
    const role = customRoles.find(one => one.id === wholeOf(input['custom_role_id']))
    if (role && draft.role === 'agent') draft.custom_role_id = role.id
    else if (input['custom_role_id'] === null) draft.custom_role_id = null
    else problems.add('custom_role_id', 'Custom role: is invalid')
  }
  if (draft.role !== 'agent') draft.custom_role_id = null
  if (draft.role === 'agent')
    draft.only_private_comments = booleanOf(input['only_private_comments']) ?? draft.only_private_comments ?? false
  if (!('ticket_restriction' in input)) return
  const given = input['ticket_restriction'] ?? null
  const wanted = restrictions.find(one => one === given)
  const fits = isClient ? wanted === 'organization' || wanted === 'requested' : wanted !== 'requested'
  if (isClient) draft.ticket_restriction = wanted !== undefined && fits ? wanted : 'requested'
  else if (given === null || (wanted !== undefined && fits)) draft.ticket_restriction = wanted ?? null
  else problems.add('ticket_restriction', 'Ticket restriction: is invalid')
}

function checkOrganization(desk: Desk, input: JsonRecord, problems: Problems): void {
  const id = wholeOf(input['organization_id'])
  if (id !== undefined && !desk.tables.organizations.get(id))
    problems.add('organization_id', 'Organization: is invalid')
}

function placeIn(desk: Desk, user: User, input: JsonRecord, before: number | null): void {
  const named = isRecord(input['organization']) ? textOf(input['organization']['name']) : undefined
  const byName = named === undefined ? undefined : desk.tables.organizations.first({ lower_name: named.toLowerCase() })
  const wanted = byName?.id ?? wholeOf(input['organization_id'])
  if (wanted !== undefined && desk.tables.organizations.get(wanted)) {
    const known = desk.tables.organizationMemberships.first({ user_id: user.id, organization_id: wanted })
    if (!known) addToOrganization(desk, user, wanted)
    desk.tables.users.update(user.id, { organization_id: wanted })
    setDefault(desk, user.id, wanted)
  } else if (user.organization_id === null && before === null) joinByDomain(desk, user)
}

/** Marks one membership as the default one. */
export function setDefault(desk: Desk, userId: number, organizationId: number): void {
  for (const membership of desk.tables.organizationMemberships.find({ where: { user_id: userId } }))
    desk.tables.organizationMemberships.update(membership.id, {
      default: membership.organization_id === organizationId
    })
}
