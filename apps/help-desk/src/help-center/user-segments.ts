import type { Desk } from '../desk'
import { isAtLeast } from '../plans/plan'
import type { UserSegment } from '../tables/help-center'
import type { User } from '../tables/people'

const born = '2024-01-02T12:00:00Z'

const builtIn = (id: number, name: string, user_type: UserSegment['user_type']): UserSegment => ({
  id,
  name,
  user_type,
  built_in: true,
  tags: [],
  or_tags: [],
  group_ids: [],
  organization_ids: [],
  added_user_ids: [],
  created_at: born,
  updated_at: born
})

/** The two that every help center comes with. https://support.zendesk.com/hc/en-us/articles/4408837707290 */
const signedInUsers = builtIn(355_000_000_001, 'Usuários conectados', 'signed_in_users')
export const agentsAndAdmins = builtIn(355_000_000_002, 'Agentes e administradores', 'staff')

export function allSegments(desk: Desk): UserSegment[] {
  return [signedInUsers, agentsAndAdmins, ...desk.tables.userSegments.find()]
}

export function segmentOf(desk: Desk, id: number | undefined): UserSegment | undefined {
  return allSegments(desk).find(segment => segment.id === id)
}

/** What this plan's help center can restrict articles to: on Suite Team the signed-in users only. */
export function applicableSegments(desk: Desk): UserSegment[] {
  return isAtLeast(desk.control.plan, 'growth') ? allSegments(desk) : [signedInUsers]
}

/** Staff is in a segment of signed-in users too, by its tags alone. https://support.zendesk.com/hc/en-us/articles/4408837707290 */
export function isInSegment(desk: Desk, user: User, segment: UserSegment): boolean {
  if (segment.added_user_ids.includes(user.id)) return true
  const isStaff = user.role !== 'end-user'
  if (segment.user_type === 'staff') return isStaff && hasTags(desk, user, segment) && isInGroups(desk, user, segment)
  return hasTags(desk, user, segment) && (isStaff || isInOrganizations(desk, user, segment))
}

function hasTags(desk: Desk, user: User, { tags, or_tags }: UserSegment): boolean {
  if (tags.length === 0 && or_tags.length === 0) return true
  const organizations = organizationsOf(desk, user).map(id => desk.tables.organizations.get(id)?.tags ?? [])
  const held = new Set([...user.tags, ...organizations.flat()])
  return tags.every(tag => held.has(tag)) && (or_tags.length === 0 || or_tags.some(tag => held.has(tag)))
}

function isInGroups(desk: Desk, user: User, { group_ids }: UserSegment): boolean {
  return group_ids.length === 0 || desk.tables.groupMemberships.count({ user_id: user.id, group_id: group_ids }) > 0
}

function isInOrganizations(desk: Desk, user: User, { organization_ids }: UserSegment): boolean {
  return organization_ids.length === 0 || organizationsOf(desk, user).some(id => organization_ids.includes(id))
}

const organizationsOf = (desk: Desk, user: User): number[] =>
  desk.tables.organizationMemberships.find({ where: { user_id: user.id } }).map(row => row.organization_id)
