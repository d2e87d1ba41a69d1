import type { Members } from '../../../domain/people/eligibility'
import type { Person } from '../../../ports'
import type { Context } from '../../context'

/** Does this one person belong to the organization? null = it is their main one, which needs no question, or none came back. */
export async function membersAmong(
  context: Context,
  person: Pick<Person, 'id' | 'organizationId'> | null,
  organizationId: number | null
): Promise<Members> {
  if (person === null || organizationId === null || person.organizationId === organizationId) return null
  const memberships = await context.ports.directory.membershipsOf(person.id)
  if (!memberships.ok) return null
  return new Set(memberships.value.includes(organizationId) ? [person.id] : [])
}
