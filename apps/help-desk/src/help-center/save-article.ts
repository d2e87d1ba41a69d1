import type { Desk } from '../desk'
import { Problems } from '../http/problems'
import { booleanOf, isRecord, textOf, wholeOf, wholesOf, type JsonRecord } from '../input'
import type { Article } from '../tables/help-center'
import { permissionGroups } from './permission-groups'
import { deleteTranslations, saveTranslation } from './save-translation'
import { applicableSegments } from './user-segments'

/** https://support.zendesk.com/hc/en-us/articles/4408837707290 */
const mostSegments = 10

/** A new article with its first language. @throws 422 */
export function createArticle(
  desk: Desk,
  actorId: number,
  sectionId: number,
  locale: string,
  input: JsonRecord
): Article {
  const now = desk.clock.stamp()
  const blank: Omit<Article, 'id'> = {
    section_id: sectionId,
    author_id: actorId,
    comments_disabled: false,
    promoted: false,
    position: 0,
    permission_group_id: 0,
    user_segment_ids: [],
    label_names: [],
    source_locale: locale,
    created_at: now,
    updated_at: now,
    edited_at: now
  }
  return desk.transaction(() => {
    const article = desk.tables.helpArticles.insert(readArticle(desk, blank, input))
    saveTranslation(desk, actorId, { type: 'Article', id: article.id }, { ...input, locale })
    return article
  })
}

/** Changes what is true in every language; titles and bodies have their translations. @throws 422 */
export function updateArticle(desk: Desk, before: Article, input: JsonRecord): Article {
  const changed = readArticle(desk, before, input)
  return desk.transaction(() =>
    desk.tables.helpArticles.update(before.id, { ...changed, updated_at: desk.clock.stamp() })
  )
}

export function archiveArticle(desk: Desk, id: number): void {
  desk.transaction(() => {
    deleteTranslations(desk, { type: 'Article', id })
    desk.tables.helpArticles.delete(id)
  })
}

function readArticle<A extends Omit<Article, 'id'>>(desk: Desk, before: A, input: JsonRecord): A {
  const problems = new Problems()
  const draft = { ...before }
  for (const flag of ['comments_disabled', 'promoted'] as const) draft[flag] = booleanOf(input[flag]) ?? draft[flag]
  draft.position = wholeOf(input['position']) ?? draft.position
  draft.author_id = wholeOf(input['author_id']) ?? draft.author_id
  if (!desk.tables.users.get(draft.author_id)) problems.add('author_id', 'Author: does not exist')
  draft.section_id = wholeOf(input['section_id']) ?? draft.section_id
  if (!desk.tables.helpSections.get(draft.section_id)) problems.add('section_id', 'Section: does not exist')
  draft.permission_group_id = wholeOf(input['permission_group_id']) ?? draft.permission_group_id
  if (!permissionGroups.some(group => group.id === draft.permission_group_id))
    problems.add('permission_group_id', 'Permission group: does not exist')
  const segments = segmentIds(input)
  if (segments) draft.user_segment_ids = segments
  else if (before.permission_group_id === 0)
    problems.add('user_segment_id', 'User segment: cannot be blank', 'BlankValue')
  const known = new Set(applicableSegments(desk).map(segment => segment.id))
  if (draft.user_segment_ids.length > mostSegments || draft.user_segment_ids.some(id => !known.has(id)))
    problems.add('user_segment_id', 'User segment: is invalid')
  if (Array.isArray(input['label_names'])) draft.label_names = labelsOf(desk, input['label_names'])
  problems.check()
  return draft
}

/** Undefined when none was sent; null stands for everyone. */
function segmentIds(input: JsonRecord): number[] | undefined {
  if (Array.isArray(input['user_segment_ids'])) return wholesOf(input['user_segment_ids'])
  if (input['user_segment_id'] === undefined) return undefined
  const id = wholeOf(input['user_segment_id'])
  return input['user_segment_id'] === null ? [] : [id ?? -1]
}

function labelsOf(desk: Desk, given: unknown[]): string[] {
  const names = given.map(one => (textOf(isRecord(one) ? one['name'] : one) ?? '').trim()).filter(name => name !== '')
  const unique = [...new Set(names)]
  for (const name of unique) knownLabel(desk, name)
  return unique
}

/** The label of this name, made on the spot when there is none. */
export function knownLabel(desk: Desk, name: string) {
  const now = desk.clock.stamp()
  const { articleLabels } = desk.tables
  return articleLabels.first({ name }) ?? articleLabels.insert({ name, created_at: now, updated_at: now })
}
