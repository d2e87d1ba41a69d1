import type { Desk } from '../desk'
import type { Article, Category, Section, SourceType, Translation } from '../tables/help-center'
import type { User } from '../tables/people'
import { isInSegment, segmentOf } from './user-segments'

/** An item in one language. */
export interface Translated<T> {
  item: T
  translation: Translation
}

/** What one person may read of the help center, in one language. */
export interface Reading {
  articles: Translated<Article>[]
  sections: Translated<Section>[]
  categories: Translated<Category>[]
}

/** Help center managers: administrators here, as by default there. */
export const isManager = (user: User): boolean => user.role === 'admin'

/** @returns nothing of what is in another language only, a draft, or for other people. */
export function readingOf(desk: Desk, reader: User, locale: string): Reading {
  const { helpArticles, helpSections, helpCategories } = desk.tables
  const articles = inLocale(desk, 'Article', helpArticles.find(), locale).filter(article =>
    mayRead(desk, reader, article)
  )
  const sections = inLocale(desk, 'Section', helpSections.find(), locale)
  const categories = inLocale(desk, 'Category', helpCategories.find(), locale)
  if (reader.role !== 'end-user') return { articles, sections, categories }
  const shown = holding(desk, new Set(articles.map(({ item }) => item.section_id)))
  return {
    articles,
    sections: sections.filter(({ item }) => shown.has(item.id)),
    categories: categories.filter(category =>
      sections.some(s => s.item.category_id === category.item.id && shown.has(s.item.id))
    )
  }
}

/** An article is read where it is published in this language and one of its segments holds the reader. */
export function mayRead(desk: Desk, reader: User, { item, translation }: Translated<Article>): boolean {
  if (isManager(reader)) return true
  if (translation.draft) return false
  return item.user_segment_ids.length === 0 || item.user_segment_ids.some(id => holds(desk, reader, id))
}

function holds(desk: Desk, reader: User, segmentId: number): boolean {
  const segment = segmentOf(desk, segmentId)
  return segment !== undefined && isInSegment(desk, reader, segment)
}

/** Sections with something to read, and those around them. */
function holding(desk: Desk, ids: Set<number>): Set<number> {
  const all = new Set(ids)
  for (const id of all) {
    const parent = desk.tables.helpSections.get(id)?.parent_section_id
    if (parent) all.add(parent)
  }
  return all
}

function inLocale<T extends { id: number }>(
  desk: Desk,
  source_type: SourceType,
  items: T[],
  locale: string
): Translated<T>[] {
  const found = desk.tables.helpTranslations.find({ where: { source_type, locale } })
  const bySource = new Map(found.map(translation => [translation.source_id, translation]))
  return items.flatMap(item => {
    const translation = bySource.get(item.id)
    return translation ? [{ item, translation }] : []
  })
}
