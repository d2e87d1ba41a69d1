import type { Desk } from '../desk'
import { fold, mentions } from '../search/mentions'
import type { Article, Translation } from '../tables/help-center'
import type { User } from '../tables/people'
import { escapeHtml, textOfHtml } from '../tickets/input/html'
import { mayRead, type Translated } from './reading'

interface ArticleQuery {
  query: string
  /** One language; all of them when undefined. */
  locale: string | undefined
  /** Empty lists narrow nothing down. */
  categories: number[]
  sections: number[]
  labels: string[]
  isInTime: (article: Article) => boolean
}

export interface FoundArticle extends Translated<Article> {
  score: number
}

/** A search answers this many at most. https://developer.zendesk.com/api-reference/help_center/help-center-api/search/ */
const most = 1000

/** What a reader finds: best first. The index lags behind what was written, as it does for tickets. */
export function searchArticles(desk: Desk, reader: User, request: ArticleQuery): FoundArticle[] {
  const words = wordsOf(request.query)
  const articles = new Map(desk.index.read(desk.tables.helpArticles).map(article => [article.id, article]))
  const translations = desk.index
    .read(desk.tables.helpTranslations, { source_type: 'Article' })
    .filter(row => row.source_type === 'Article' && (request.locale === undefined || row.locale === request.locale))
  const found = translations.flatMap((translation): FoundArticle[] => {
    const item = articles.get(translation.source_id)
    if (!item || !isAskedFor(desk, item, request) || !mayRead(desk, reader, { item, translation })) return []
    const score = scoreOf(item, translation, words)
    return score === undefined ? [] : [{ item, translation, score }]
  })
  return found.sort((a, b) => b.score - a.score || b.item.id - a.item.id).slice(0, most)
}

function isAskedFor(desk: Desk, article: Article, { categories, sections, labels, isInTime }: ArticleQuery): boolean {
  const category = desk.tables.helpSections.get(article.section_id)?.category_id
  return (
    (sections.length === 0 || sections.includes(article.section_id)) &&
    (categories.length === 0 || (category !== undefined && categories.includes(category))) &&
    (labels.length === 0 || labels.some(label => article.label_names.includes(label))) &&
    isInTime(article)
  )
}

/** Words and "words in a row", without those that say nothing. */
export function wordsOf(query: string): string[] {
  const all = [...query.matchAll(/"([^"]+)"|([\p{L}\p{N}][\p{L}\p{N}-]*)/gu)].map(match => match[1] ?? match[2] ?? '')
  const telling = all.filter(word => word.length > 2 && !idle.has(fold(word)))
  return telling.length > 0 ? telling : all
}

const idle = new Set(
  'com como dos das para por que uma nos nas sem sobre the and for how with what are can los las del una por con'.split(
    ' '
  )
)

/** Undefined when less than half of the words are there. A word counts by where it stands. */
function scoreOf(article: Article, { title, body }: Translation, words: string[]): number | undefined {
  const text = textOfHtml(body)
  const scores = words.map(singular).map(word => {
    if (mentions(title, word)) return 3
    if (article.label_names.some(label => mentions(label, word))) return 2
    return mentions(text, word) ? 1 : 0
  })
  const present = scores.filter(score => score > 0).length
  if (present * 2 < words.length) return undefined
  return scores.reduce<number>((sum, score) => sum + score, 0)
}

/** Plural and singular find each other in the three languages of the account. */
const singular = (word: string): string => (word.length > 3 ? word.replace(/s$/i, '') : word)

/** The text around the first word found, as HTML; what was found is marked with `<em>`. */
export function snippetOf({ body }: Translation, words: string[]): string {
  const text = textOfHtml(body).replaceAll(/\s+/g, ' ')
  const stems = words.map(singular)
  const spots = stems.map(word => fold(text).indexOf(fold(word))).filter(at => at !== -1)
  const from = Math.max(Math.min(...spots) - 60, 0)
  const start = spots.length === 0 || from === 0 ? 0 : text.indexOf(' ', from) + 1
  const whole = text.length - start <= longestSnippet
  const piece = whole ? text.slice(start) : text.slice(start, start + longestSnippet).replace(/\s\S*$/, '')
  return escapeHtml(stems.reduce(mark, piece)).replaceAll('\u0001', '<em>').replaceAll('\u0002', '</em>')
}

const longestSnippet = 200

/** Signs that no text holds stand for the tags until the text is made HTML. */
function mark(text: string, word: string): string {
  const folded = fold(text)
  const at = folded.indexOf(fold(word))
  // folding keeps the count of letters only where each is one code unit
  if (at === -1 || word === '' || folded.length !== text.length) return text
  const rest = /^[\p{L}\p{N}]*/u.exec(text.slice(at + word.length))?.[0] ?? ''
  const end = at + word.length + rest.length
  return `${text.slice(0, at)}\u0001${text.slice(at, end)}\u0002${text.slice(end)}`
}
