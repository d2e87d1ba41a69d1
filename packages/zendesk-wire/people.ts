import type { FieldValues, Organization, Person } from '../../apps/consultoria/src/ports'
import { idOf, scalarOf, textOf, textsOf, wireOf, type Wire } from './wire'

const fieldsOf = (value: unknown): FieldValues<string> =>
  Object.fromEntries(Object.entries(wireOf(value)).map(([key, field]) => [key, scalarOf(field)]))

export function personOf(user: Wire): Person {
  const role = textOf(user['role'])
  return {
    id: idOf(user['id']) ?? 0,
    name: textOf(user['name']),
    email: textOf(user['email']) || null,
    role: role === 'end-user' || role === 'admin' ? role : 'agent',
    organizationId: idOf(user['organization_id']),
    ...(user['suspended'] === true || user['active'] === false ? { inactive: true } : {}),
    locale: textOf(user['locale']) || null,
    tags: textsOf(user['tags']),
    fields: fieldsOf(user['user_fields'])
  }
}

export function organizationOf(organization: Wire): Organization {
  return {
    id: idOf(organization['id']) ?? 0,
    name: textOf(organization['name']),
    fields: fieldsOf(organization['organization_fields'])
  }
}
