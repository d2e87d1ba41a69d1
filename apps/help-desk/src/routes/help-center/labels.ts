import { knownLabel } from '../../help-center/save-article'
import { labelShape } from '../../help-center/shapes'
import { invalid, notFound } from '../../http/api-error'
import { idParam, readWrapped, requireAgent, urlOf, type Api, type Call } from '../../http/api'
import { pageOf, rowsOf } from '../../http/pagination'
import { textOf } from '../../input'
import type { ArticleLabel } from '../../tables/help-center'
import { requireManager, stored } from './place'

function present(c: Call, label: ArticleLabel): Record<string, unknown> {
  return { url: urlOf(c.get('desk'), `help_center/articles/labels/${label.id}`), ...label }
}

function list(c: Call, labels: ArticleLabel[]): Response {
  const { rows, envelope } = pageOf(c, rowsOf(labels))
  return c.json({ labels: rows.map(label => present(c, label)), ...envelope })
}

/** Labels help to find articles; an article keeps their names. */
export function labelRoutes(api: Api): void {
  api.get('/api/v2/help_center/articles/labels', c => {
    requireAgent(c)
    return list(c, c.get('desk').tables.articleLabels.find())
  })
  const path = '/api/v2/help_center/articles/:id{[0-9]+}/labels'
  api.get(path, c => {
    requireAgent(c)
    const { helpArticles } = c.get('desk').tables
    const names = new Set(stored(c, helpArticles).label_names)
    return list(
      c,
      c
        .get('desk')
        .tables.articleLabels.find()
        .filter(label => names.has(label.name))
    )
  })
  api.post(path, async c => {
    requireManager(c)
    const { desk } = c.var
    const article = stored(c, desk.tables.helpArticles)
    const name = textOf((await readWrapped(c, 'label', labelShape))['name'])?.trim() ?? ''
    if (name === '') throw invalid('name', 'Name: cannot be blank', 'BlankValue')
    const label = knownLabel(desk, name)
    desk.tables.helpArticles.update(article.id, { label_names: [...new Set([...article.label_names, name])] })
    return c.json({ label: present(c, label) }, 201)
  })
  api.delete(`${path}/:label{[0-9]+}`, c => {
    requireManager(c)
    const { desk } = c.var
    const article = stored(c, desk.tables.helpArticles)
    const label = desk.tables.articleLabels.get(idParam(c, 'label'))
    if (!label || !article.label_names.includes(label.name)) throw notFound()
    const label_names = article.label_names.filter(name => name !== label.name)
    desk.tables.helpArticles.update(article.id, { label_names })
    return c.body(null, 204)
  })
}
