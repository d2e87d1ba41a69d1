import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import { Collection } from '../store/collection'

interface Stamped {
  id: number
  created_at: string
  updated_at: string
}

/** Name and text of an item stand in its translations, the source's own among them. */
export interface TranslatedItem extends Stamped {
  source_locale: string
  position: number
}

export type Category = TranslatedItem

export interface Section extends TranslatedItem {
  category_id: number
  parent_section_id: number | null
}

export interface Article extends TranslatedItem {
  section_id: number
  author_id: number
  comments_disabled: boolean
  promoted: boolean
  permission_group_id: number
  /** Who may read it; empty for everyone. */
  user_segment_ids: number[]
  label_names: string[]
  edited_at: string
}

export type SourceType = 'Article' | 'Section' | 'Category'

export interface Translation extends Stamped {
  source_type: SourceType
  source_id: number
  locale: string
  title: string
  body: string
  draft: boolean
  outdated: boolean
  created_by_id: number
  updated_by_id: number
}

export interface UserSegment extends Stamped {
  name: string
  user_type: 'signed_in_users' | 'staff'
  built_in: boolean
  /** All of them, on the person or on an organization of theirs. */
  tags: string[]
  /** At least one of them. */
  or_tags: string[]
  group_ids: number[]
  organization_ids: number[]
  /** In the segment whatever else it asks for. */
  added_user_ids: number[]
}

export interface ArticleLabel extends Stamped {
  name: string
}

/** The knowledge base: categories, sections, articles, who may read them. */
export function helpCenterTables(db: DatabaseSyncInstance) {
  return {
    helpCategories: new Collection<Category>(db, { name: 'help_categories', firstId: 351_000_000_001 }),
    helpSections: new Collection<Section>(db, {
      name: 'help_sections',
      firstId: 352_000_000_001,
      indexes: { category_id: section => section.category_id }
    }),
    helpArticles: new Collection<Article>(db, {
      name: 'help_articles',
      firstId: 353_000_000_001,
      indexes: { section_id: article => article.section_id }
    }),
    helpTranslations: new Collection<Translation>(db, {
      name: 'help_translations',
      firstId: 354_000_000_001,
      indexes: {
        source_type: translation => translation.source_type,
        source_id: translation => translation.source_id,
        locale: translation => translation.locale
      },
      unique: [['source_type', 'source_id', 'locale']]
    }),
    userSegments: new Collection<UserSegment>(db, { name: 'user_segments', firstId: 355_000_000_101 }),
    articleLabels: new Collection<ArticleLabel>(db, {
      name: 'article_labels',
      firstId: 356_000_000_001,
      indexes: { name: label => label.name },
      unique: [['name']]
    })
  }
}
