import type { Desk } from '../desk'
import { textOf, wholeOf, type JsonRecord } from '../input'
import type { User } from '../tables/people'
import { defaultLocaleId } from './locales'

/** A person as new accounts have them: an end user, active, of nobody's organization. */
export function blankUser(now: string): Omit<User, 'id'> {
  return {
    name: '',
    email: null,
    role: 'end-user',
    active: true,
    verified: false,
    suspended: false,
    locale_id: defaultLocaleId,
    time_zone: 'America/Sao_Paulo',
    phone: null,
    alias: null,
    signature: null,
    details: null,
    notes: null,
    external_id: null,
    organization_id: null,
    default_group_id: null,
    tags: [],
    user_fields: {},
    created_at: now,
    updated_at: now,
    last_login_at: null
  }
}

/** The person with this e-mail, made on the spot when there is none, as a mail from a stranger does. */
export function findOrCreateUser(desk: Desk, given: JsonRecord): User {
  const email = (textOf(given['email']) ?? '').trim().toLowerCase()
  const known = desk.tables.users.first({ email })
  if (known) return known
  const locale = wholeOf(given['locale_id'])
  const user = desk.tables.users.insert({
    ...blankUser(desk.clock.stamp()),
    name: textOf(given['name']) || email.split('@')[0] || email,
    email,
    ...(locale === undefined ? {} : { locale_id: locale })
  })
  joinByDomain(desk, user)
  return desk.tables.users.get(user.id) ?? user
}

/** New end users join the organization that owns their mail domain. */
export function joinByDomain(desk: Desk, user: User): void {
  const domain = user.email?.split('@')[1]
  const home = domain && desk.tables.organizations.find().find(o => o.domain_names.includes(domain))
  if (user.role === 'end-user' && home && user.organization_id === null) addToOrganization(desk, user, home.id)
}

/** @throws UniqueViolation when the person is a member already. */
export function addToOrganization(desk: Desk, user: User, organizationId: number) {
  const first = desk.tables.organizationMemberships.count({ user_id: user.id }) === 0
  const now = desk.clock.stamp()
  const membership = desk.tables.organizationMemberships.insert({
    user_id: user.id,
    organization_id: organizationId,
    default: first,
    view_tickets: true,
    created_at: now,
    updated_at: now
  })
  if (first) desk.tables.users.update(user.id, { organization_id: organizationId, updated_at: now })
  return membership
}
