import { searchArticles, snippetOf, wordsOf, type FoundArticle } from '../../help-center/article-search'
import { offsetPage } from '../../help-center/listing'
import { defaultHelpCenterLocale, enabledLocale } from '../../help-center/locales'
import { badRequest } from '../../http/api-error'
import type { Api, Call } from '../../http/api'
import { wholesOf } from '../../input'
import type { Article } from '../../tables/help-center'
import { presentArticle } from '../../wire/help-center'

const perPageUnasked = 25

const listOf = (text: string | undefined): string[] => (text ?? '').split(',').filter(part => part.trim() !== '')

/** `created_after=2026-01-31` and its kind; days by the clock of Greenwich. */
function inTime(c: Call): (article: Article) => boolean {
  const tests = (['created', 'updated'] as const).flatMap(name =>
    (['before', 'after', 'at'] as const).flatMap(edge => {
      const day = c.req.query(`${name}_${edge}`)
      if (day === undefined) return []
      if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw badRequest('Invalid attribute', `${name}_${edge} must be YYYY-MM-DD`)
      return [(article: Article) => holds(article[`${name}_at`].slice(0, 10), edge, day)]
    })
  )
  return article => tests.every(test => test(article))
}

const holds = (at: string, edge: 'before' | 'after' | 'at', day: string): boolean =>
  edge === 'at' ? at === day : edge === 'before' ? at < day : at > day

/** `*` for every language; one the help center does not have counts as none. */
function localeOf(c: Call): string | undefined {
  const named = c.req.query('locale')
  return named === '*' ? undefined : (enabledLocale(named) ?? defaultHelpCenterLocale)
}

function sorted(c: Call, found: FoundArticle[]): FoundArticle[] {
  const by = (['created_at', 'updated_at'] as const).find(name => name === c.req.query('sort_by'))
  if (!by) return found
  const turn = c.req.query('sort_order') === 'asc' ? 1 : -1
  return found.toSorted((a, b) => turn * a.item[by].localeCompare(b.item[by]) || b.item.id - a.item.id)
}

/** With the asking person's rights, whoever that is. */
export function articleSearchRoutes(api: Api): void {
  api.get('/api/v2/help_center/articles/search', c => {
    const { desk, actor } = c.var
    const { query, category, section, label_names } = c.req.query()
    if (!query && !category && !section && !label_names)
      throw badRequest('Invalid attribute', 'query, category, section or label_names is required')
    const found = searchArticles(desk, actor, {
      query: query ?? '',
      locale: localeOf(c),
      categories: wholesOf(category ?? ''),
      sections: wholesOf(section ?? ''),
      labels: listOf(label_names),
      isInTime: inTime(c)
    })
    const words = wordsOf(query ?? '')
    const { rows, envelope } = offsetPage(c, sorted(c, found), perPageUnasked)
    const results = rows.map(row => ({
      ...presentArticle(desk, row),
      snippet: snippetOf(row.translation, words),
      result_type: 'article'
    }))
    return c.json({ ...envelope, results })
  })
}
