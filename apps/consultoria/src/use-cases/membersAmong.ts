import type { Members } from '../domain/eligibility'
import type { Context } from './context'

/** Does this one person belong to the organization, beside those whose main one it is? null = could not be asked. */
export async function membersAmong(
  context: Context,
  personId: number | null,
  organizationId: number | null
): Promise<Members> {
  if (personId === null || organizationId === null) return null
  const memberships = await context.ports.directory.membershipsOf(personId)
  if (!memberships.ok) return null
  return new Set(memberships.value.includes(organizationId) ? [personId] : [])
}
