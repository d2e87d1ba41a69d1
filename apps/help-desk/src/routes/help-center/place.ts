import { defaultHelpCenterLocale, enabledLocale } from '../../help-center/locales'
import { isManager, readingOf, type Reading, type Translated } from '../../help-center/reading'
import { translationIn } from '../../help-center/save-translation'
import { badRequest, forbidden, invalid, notFound } from '../../http/api-error'
import { idParam, type Call } from '../../http/api'
import { textOf, type JsonRecord } from '../../input'
import type { SourceType, TranslatedItem } from '../../tables/help-center'
import type { Collection } from '../../store/collection'
import type { User } from '../../tables/people'

/** The same resource with and without a language in its path. */
export const withLocale = (path: string): string[] => [
  `/api/v2/help_center/${path}`,
  `/api/v2/help_center/:locale{[A-Za-z0-9-]+}/${path}`
]

/** The path's language, else the default one, which end users have to name. @throws 400, 404 */
function localeOf(c: Call): string {
  const named = c.req.param('locale')
  if (named === undefined && c.get('actor').role === 'end-user')
    throw badRequest('Invalid attribute', 'A locale is required')
  const locale = enabledLocale(named ?? defaultHelpCenterLocale)
  if (locale === undefined) throw notFound()
  return locale
}

/** The language of something new: the body's, else the path's, else the default one. */
export function newLocale(c: Call, input: JsonRecord): string {
  const named = textOf(input['locale'])
  const locale = enabledLocale(named)
  if (named !== undefined && locale === undefined) throw invalid('locale', 'Locale: is not enabled')
  return locale ?? localeOf(c)
}

export const reading = (c: Call): Reading => readingOf(c.get('desk'), c.get('actor'), localeOf(c))

/** The one the path names, among those that are shown to the reader. @throws 404 */
export function shown<T extends { id: number }>(c: Call, all: Translated<T>[]): Translated<T> {
  const found = all.find(({ item }) => item.id === idParam(c))
  if (!found) throw notFound()
  return found
}

/** The one the path names, whoever may see it. @throws 404 */
export function stored<T extends { id: number }>(c: Call, collection: Collection<T>): T {
  const item = collection.get(idParam(c) as T['id'])
  if (!item) throw notFound()
  return item
}

/** What was just written, in the language it was first written in. @throws 404 */
export function inSourceLocale<T extends TranslatedItem>(c: Call, type: SourceType, item: T): Translated<T> {
  const translation = translationIn(c.get('desk'), { type, id: item.id }, item.source_locale)
  if (!translation) throw notFound()
  return { item, translation }
}

/** Help center managers write. @throws 403 */
export function requireManager(c: Call): User {
  const actor = c.get('actor')
  if (!isManager(actor)) throw forbidden()
  return actor
}
