import type { RuleOrganization, RuleUser, RuleField } from '../rule-types'
import { textWithParts } from './liquid'

export type Words = Record<string, unknown>

/** A custom property prints its value; `.title` prints a dropdown option's name. */
function property(held: unknown, field: Pick<RuleField, 'options'> | undefined): unknown {
  const option = field?.options.find(one => one.value === held)
  return option ? textWithParts(option.value, { title: option.name }) : held
}

export function properties(
  custom: Readonly<Record<string, unknown>>,
  field: (key: string) => Pick<RuleField, 'options'> | undefined
): Words {
  return Object.fromEntries(Object.entries(custom).map(([key, held]) => [key, property(held, field(key))]))
}

export const organizationWords = (organization: RuleOrganization | undefined, custom: Words): Words | undefined =>
  organization && { ...organization, tags: organization.tags.join(' '), custom_fields: custom }

export function userWords(user: RuleUser | undefined, custom: Words, organization?: Words): Words | undefined {
  if (!user) return undefined
  const [first_name = '', ...others] = user.name.split(' ')
  return {
    ...user,
    first_name,
    last_name: others.join(' '),
    language: user.locale,
    role: user.role,
    extended_role: { 'end-user': 'End user', agent: 'Agent', admin: 'Administrator' }[user.role],
    tags: user.tags.join(' '),
    custom_fields: custom,
    organization
  }
}
