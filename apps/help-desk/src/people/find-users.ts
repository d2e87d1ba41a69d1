import type { Desk } from '../desk'
import { mentions } from '../search/mentions'
import type { User } from '../tables/people'
import { isListed } from './listed-users'

/**
 * `query` of a user search: words in name, e-mail or notes, `role:agent`, `email:x`, `external_id:x`,
 * `is_suspended:true`, `organization:name`.
 */
export function findUsers(desk: Desk, query: string): User[] {
  const terms = (query.match(/(?:[a-z_]+:)?(?:"[^"]*"|\S+)/gi) ?? []).filter(term => term !== 'type:user')
  return desk.index
    .read(desk.tables.users)
    .filter(user => isListed(user) && terms.every(term => matchesUser(desk, user, term)))
    .sort((a, b) => a.id - b.id)
}

export function matchesUser(desk: Desk, user: User, term: string): boolean {
  const [, name, raw = term] = /^([a-z_]+):(.*)$/i.exec(term) ?? []
  const value = raw.replaceAll('"', '').toLowerCase()
  switch (name?.toLowerCase()) {
    case 'role':
      return user.role === value
    case 'email':
    case 'user':
      return value.includes('@') ? user.email === value : mentions(user.email, value)
    case 'name':
      return mentions(user.name, value)
    case 'is_suspended':
      return String(user.suspended) === value
    case 'external_id':
      return user.external_id?.toLowerCase() === value
    case 'phone':
      return mentions(user.phone, value)
    case 'tags':
      return user.tags.includes(value)
    case 'notes':
      return mentions(user.notes, value)
    case 'organization':
      return matchesOrganization(desk, user, value)
    case undefined:
      return [user.name, user.email, user.notes, user.details].some(text => mentions(text, value))
    default:
      return customMatches(user, name ?? '', value)
  }
}

function customMatches(user: User, key: string, value: string): boolean {
  return String(user.user_fields[key] ?? '').toLowerCase() === value
}

function matchesOrganization(desk: Desk, user: User, value: string): boolean {
  if (value === 'none') return user.organization_id === null
  const names = desk.tables.organizationMemberships
    .find({ where: { user_id: user.id } })
    .map(m => desk.tables.organizations.get(m.organization_id))
  return names.some(o => o && (String(o.id) === value || o.name.toLowerCase().startsWith(value)))
}
