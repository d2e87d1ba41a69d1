import { listing } from '../../help-center/listing'
import type { Translated } from '../../help-center/reading'
import { archiveArticle, createArticle, updateArticle } from '../../help-center/save-article'
import { articleShape } from '../../help-center/shapes'
import { includes, type Api, type Call } from '../../http/api'
import type { Article } from '../../tables/help-center'
import { presentArticle, presentCategory, presentSection } from '../../wire/help-center'
import { sideloadUsers } from '../../wire/sideload'
import { itemRoutes } from './item-routes'
import { reading, shown, stored, withLocale } from './place'

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
  const inSection = 'sections/:id{[0-9]+}/articles'
  for (const path of withLocale(inSection))
    api.get(path, c => {
      const { articles, sections } = reading(c)
      const { id } = shown(c, sections).item
      return list(
        c,
        articles.filter(({ item }) => item.section_id === id)
      )
    })
  itemRoutes(api, {
    type: 'Article',
    resource: 'articles',
    key: 'article',
    shape: articleShape,
    madeAt: inSection,
    kept: tables => tables.helpArticles,
    read: ({ articles }) => articles,
    present: presentArticle,
    beside: (c, article) => sideloads(c, [article]),
    create(c, actorId, locale, input) {
      const { desk } = c.var
      return createArticle(desk, actorId, stored(c, desk.tables.helpSections).id, locale, input)
    },
    update: updateArticle,
    remove: archiveArticle
  })
}
