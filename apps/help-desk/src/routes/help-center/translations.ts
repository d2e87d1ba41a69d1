import { enabledLocale, helpCenterLocales } from '../../help-center/locales'
import { mayRead } from '../../help-center/reading'
import { saveTranslation, translationsOf, type Source } from '../../help-center/save-translation'
import { translationShape } from '../../help-center/shapes'
import { notFound } from '../../http/api-error'
import { idParam, readWrapped, requireAgent, type Api, type Call } from '../../http/api'
import { pageOf, rowsOf } from '../../http/pagination'
import type { SourceType, Translation } from '../../tables/help-center'
import { presentTranslation } from '../../wire/help-center'
import { requireManager, stored } from './place'

const sources: Record<string, SourceType> = { articles: 'Article', sections: 'Section', categories: 'Category' }

/** What the caller may see of an item's languages. @throws 404 when there is no such item. */
function seen(c: Call, source: Source): Translation[] {
  const { helpArticles, helpSections, helpCategories } = c.get('desk').tables
  const all = translationsOf(c.get('desk'), source)
  if (source.type === 'Section') stored(c, helpSections)
  if (source.type === 'Category') stored(c, helpCategories)
  if (source.type !== 'Article') return all
  const item = stored(c, helpArticles)
  return all.filter(translation => mayRead(c.get('desk'), c.get('actor'), { item, translation }))
}

function one(c: Call, source: Source): Translation {
  const locale = enabledLocale(c.req.param('locale'))
  const found = seen(c, source).find(translation => translation.locale === locale)
  if (!found) throw notFound()
  return found
}

/** Writing a language of an article is editing the article. */
function touch(c: Call, { type, id }: Source): void {
  const { tables, clock } = c.get('desk')
  const now = clock.stamp()
  if (type === 'Article') tables.helpArticles.update(id, { edited_at: now, updated_at: now })
}

export function translationRoutes(api: Api): void {
  for (const [resource, type] of Object.entries(sources)) itemRoutes(api, resource, type)
  api.delete('/api/v2/help_center/translations/:id{[0-9]+}', c => {
    requireManager(c)
    const { helpTranslations } = c.get('desk').tables
    helpTranslations.delete(stored(c, helpTranslations).id)
    return c.body(null, 204)
  })
}

function itemRoutes(api: Api, resource: string, type: SourceType): void {
  const path = `/api/v2/help_center/${resource}/:id{[0-9]+}/translations`
  const source = (c: Call): Source => ({ type, id: idParam(c) })
  const present = (c: Call, translation: Translation) => presentTranslation(c.get('desk'), translation)
  api.get(path, c => {
    requireAgent(c)
    const { rows, envelope } = pageOf(c, rowsOf(seen(c, source(c))))
    return c.json({ translations: rows.map(row => present(c, row)), ...envelope })
  })
  api.get(`${path}/missing`, c => {
    requireAgent(c)
    const there = new Set(seen(c, source(c)).map(translation => translation.locale))
    return c.json({ locales: helpCenterLocales.filter(locale => !there.has(locale)) })
  })
  api.get(`${path}/:locale`, c => c.json({ translation: present(c, one(c, source(c))) }))
  api.post(path, async c => {
    const actor = requireManager(c)
    seen(c, source(c))
    const saved = saveTranslation(
      c.get('desk'),
      actor.id,
      source(c),
      await readWrapped(c, 'translation', translationShape)
    )
    touch(c, source(c))
    return c.json({ translation: present(c, saved) }, 201)
  })
  api.put(`${path}/:locale`, async c => {
    const actor = requireManager(c)
    const before = one(c, source(c))
    const saved = saveTranslation(
      c.get('desk'),
      actor.id,
      source(c),
      await readWrapped(c, 'translation', translationShape),
      before
    )
    touch(c, source(c))
    return c.json({ translation: present(c, saved) })
  })
}
