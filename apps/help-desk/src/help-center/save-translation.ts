import type { Desk } from '../desk'
import { Problems } from '../http/problems'
import { booleanOf, textOf, type JsonRecord } from '../input'
import type { SourceType, Translation } from '../tables/help-center'
import { sanitizeHtml } from '../tickets/input/sanitize-html'
import { enabledLocale } from './locales'

export interface Source {
  type: SourceType
  id: number
}

export function translationsOf(desk: Desk, { type, id }: Source): Translation[] {
  return desk.tables.helpTranslations.find({ where: { source_type: type, source_id: id } })
}

export const translationIn = (desk: Desk, source: Source, locale: string): Translation | undefined =>
  translationsOf(desk, source).find(translation => translation.locale === locale)

/** Writes one language of an item anew, or changes it. @throws 422 */
export function saveTranslation(
  desk: Desk,
  actorId: number,
  source: Source,
  input: JsonRecord,
  before?: Translation
): Translation {
  const problems = new Problems()
  const locale = before?.locale ?? enabledLocale(textOf(input['locale']))
  const title = (textOf(input['title']) ?? textOf(input['name']) ?? before?.title ?? '').trim()
  if (locale === undefined) problems.add('locale', 'Locale: is not enabled in this help center')
  if (title === '') problems.add('title', 'Title: cannot be blank', 'BlankValue')
  const taken = !before && locale !== undefined && translationIn(desk, source, locale) !== undefined
  if (taken) problems.add('locale', 'Locale: has already been taken', 'DuplicateValue')
  problems.check()
  const now = desk.clock.stamp()
  const body = textOf(input['body']) ?? textOf(input['description'])
  const rest = {
    title,
    body: body === undefined ? (before?.body ?? '') : sanitizeHtml(body),
    draft: booleanOf(input['draft']) ?? before?.draft ?? false,
    outdated: booleanOf(input['outdated']) ?? before?.outdated ?? false,
    updated_by_id: actorId,
    updated_at: now
  }
  return before
    ? desk.tables.helpTranslations.update(before.id, rest)
    : desk.tables.helpTranslations.insert({
        ...rest,
        source_type: source.type,
        source_id: source.id,
        locale: locale ?? '',
        created_by_id: actorId,
        created_at: now
      })
}

export function deleteTranslations(desk: Desk, source: Source): void {
  for (const translation of translationsOf(desk, source)) desk.tables.helpTranslations.delete(translation.id)
}
