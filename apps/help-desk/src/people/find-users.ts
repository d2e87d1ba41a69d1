import type { Desk } from '../desk'
import type { User } from '../tables/people'

/** `query` of a user search: words in name, e-mail or notes, `role:agent`, `email:x`, `external_id:x`, `organization:name`. */
export function findUsers(desk: Desk, query: string): User[] {
  const terms = (query.match(/(?:[a-z_]+:)?(?:"[^"]*"|\S+)/gi) ?? []).filter(term => term !== 'type:user')
  return desk.index
    .read(desk.tables.users)
    .filter(user => user.active && terms.every(term => matchesUser(desk, user, term)))
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
      return value.includes('@') ? user.email === value : contains(user.email, value)
    case 'name':
      return contains(user.name, value)
    case 'external_id':
      return user.external_id?.toLowerCase() === value
    case 'phone':
      return contains(user.phone, value)
    case 'tags':
      return user.tags.includes(value)
    case 'notes':
      return contains(user.notes, value)
    case 'organization':
      return matchesOrganization(desk, user, value)
    case undefined:
      return [user.name, user.email, user.notes, user.details].some(text => contains(text, value))
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

function contains(text: string | null, value: string): boolean {
  return fold(text ?? '').includes(fold(value))
}

/** Search does not mind case or accents. */
export function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}
