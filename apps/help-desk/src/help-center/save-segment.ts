import type { Desk } from '../desk'
import { cleanTags } from '../fields/field-tags'
import { Problems } from '../http/problems'
import { textOf, wholesOf, type JsonRecord } from '../input'
import type { UserSegment } from '../tables/help-center'

/** https://support.zendesk.com/hc/en-us/articles/4408837707290 */
const most = 200
const types: readonly UserSegment['user_type'][] = ['signed_in_users', 'staff']
const idLists = ['group_ids', 'organization_ids', 'added_user_ids'] as const

/** @throws 422 */
export function saveSegment(desk: Desk, before: UserSegment | undefined, input: JsonRecord): UserSegment {
  const problems = new Problems()
  const now = desk.clock.stamp()
  const draft: Omit<UserSegment, 'id'> = {
    name: '',
    user_type: 'signed_in_users',
    built_in: false,
    tags: [],
    or_tags: [],
    group_ids: [],
    organization_ids: [],
    added_user_ids: [],
    created_at: now,
    ...before,
    updated_at: now
  }
  draft.name = textOf(input['name'])?.trim() ?? draft.name
  if (draft.name === '') problems.add('name', 'Name: cannot be blank', 'BlankValue')
  const type = types.find(type => type === (input['user_type'] ?? before?.user_type))
  if (type) draft.user_type = type
  else problems.add('user_type', 'User type: is invalid')
  for (const list of ['tags', 'or_tags'] as const)
    if (Array.isArray(input[list])) draft[list] = cleanTags(input[list].map(String))
  for (const list of idLists) if (input[list] !== undefined) draft[list] = wholesOf(input[list])
  for (const [list, table] of [
    ['group_ids', desk.tables.groups],
    ['organization_ids', desk.tables.organizations],
    ['added_user_ids', desk.tables.users]
  ] as const)
    if (draft[list].some(id => !table.get(id))) problems.add(list, `${list}: has an id that does not exist`)
  if (!before && desk.tables.userSegments.count() >= most)
    problems.add('base', `At most ${most} user segments`, 'TooMany')
  problems.check()
  return before ? desk.tables.userSegments.update(before.id, draft) : desk.tables.userSegments.insert(draft)
}
