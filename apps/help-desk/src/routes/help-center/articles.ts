import { listing } from '../../help-center/listing'
import type { Translated } from '../../help-center/reading'
import { archiveArticle, createArticle, updateArticle } from '../../help-center/save-article'
import { articleShape } from '../../help-center/shapes'
import { includes, readWrapped, type Api, type Call } from '../../http/api'
import type { Article } from '../../tables/help-center'
import { presentArticle, presentCategory, presentSection } from '../../wire/help-center'
import { sideloadUsers } from '../../wire/sideload'
import { inSourceLocale, newLocale, reading, requireManager, shown, stored, withLocale } from './place'

function sideloads(c: Call, articles: Translated<Article>[]): Record<string, unknown> {
  const { desk } = c.var
  const asked = includes(c)
  const { sections, categories } = reading(c)
  const holding = sections.filter(({ item }) => articles.some(article => article.item.section_id === item.id))
  const around = categories.filter(({ item }) => holding.some(section => section.item.category_id === item.id))
  const authors = articles.map(({ item }) => item.author_id)
  return {
    ...(asked.has('users') ? { users: sideloadUsers(desk, authors) } : {}),
    ...(asked.has('sections') ? { sections: holding.map(row => presentSection(desk, row)) } : {}),
    ...(asked.has('categories') ? { categories: around.map(row => presentCategory(desk, row)) } : {})
  }
}

/** `label_names` leaves the articles that have all of them. */
function list(c: Call, articles: Translated<Article>[]): Response {
  const labels = (c.req.query('label_names') ?? '').split(',').filter(name => name !== '')
  const labelled = articles.filter(({ item }) => labels.every(label => item.label_names.includes(label)))
  return listing(c, labelled, {
    key: 'articles',
    sorts: ['position', 'title', 'created_at', 'updated_at', 'edited_at'],
    present: row => presentArticle(c.get('desk'), row),
    beside: rows => sideloads(c, rows)
  })
}

export function articleRoutes(api: Api): void {
  const answer = (c: Call, item: Article) => ({
    article: presentArticle(c.get('desk'), inSourceLocale(c, 'Article', item))
  })
  for (const path of withLocale('articles')) api.get(path, c => list(c, reading(c).articles))
  for (const path of withLocale('categories/:id{[0-9]+}/articles'))
    api.get(path, c => {
      const { articles, categories, sections } = reading(c)
      const { id } = shown(c, categories).item
      const inside = new Set(sections.filter(({ item }) => item.category_id === id).map(({ item }) => item.id))
      return list(
        c,
        articles.filter(({ item }) => inside.has(item.section_id))
      )
    })
  for (const path of withLocale('sections/:id{[0-9]+}/articles')) {
    api.get(path, c => {
      const { articles, sections } = reading(c)
      const { id } = shown(c, sections).item
      return list(
        c,
        articles.filter(({ item }) => item.section_id === id)
      )
    })
    api.post(path, async c => {
      const actor = requireManager(c)
      const { desk } = c.var
      const section = stored(c, desk.tables.helpSections)
      const input = await readWrapped(c, 'article', articleShape)
      return c.json(answer(c, createArticle(desk, actor.id, section.id, newLocale(c, input), input)), 201)
    })
  }
  for (const path of withLocale('articles/:id{[0-9]+}')) {
    api.get(path, c => {
      const article = shown(c, reading(c).articles)
      return c.json({ article: presentArticle(c.get('desk'), article), ...sideloads(c, [article]) })
    })
    api.put(path, async c => {
      requireManager(c)
      const { desk } = c.var
      const before = stored(c, desk.tables.helpArticles)
      return c.json(answer(c, updateArticle(desk, before, await readWrapped(c, 'article', articleShape))))
    })
    api.delete(path, c => {
      requireManager(c)
      const { desk } = c.var
      archiveArticle(desk, stored(c, desk.tables.helpArticles).id)
      return c.body(null, 204)
    })
  }
}
