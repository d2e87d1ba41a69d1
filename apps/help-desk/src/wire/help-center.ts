import type { Desk } from '../desk'
import { urlOf } from '../http/api'
import { isAtLeast } from '../plans/plan'
import type { Translated } from '../help-center/reading'
import type { Article, Category, Section, Translation, TranslatedItem } from '../tables/help-center'

const resources = { Article: 'articles', Section: 'sections', Category: 'categories' } as const

/** `12-Como-cadastrar`: an id and the title in the letters an address takes. */
const slugOf = (id: number, title: string): string =>
  `${id}-${title.trim().replaceAll(/[^\p{L}\p{N}]+/gu, '-')}`.replace(/-$/, '')

const pageOf = (desk: Desk, { locale, source_type, source_id, title }: Translation): string =>
  `${desk.url}/hc/${locale}/${resources[source_type]}/${encodeURI(slugOf(source_id, title))}`

function common(desk: Desk, { item, translation }: Translated<TranslatedItem>) {
  const { locale, source_type, title, outdated } = translation
  return {
    id: item.id,
    url: urlOf(desk, `help_center/${locale}/${resources[source_type]}/${item.id}`),
    html_url: pageOf(desk, translation),
    position: item.position,
    created_at: item.created_at,
    updated_at: item.updated_at,
    name: title,
    locale,
    source_locale: item.source_locale,
    outdated
  }
}

export function presentCategory(desk: Desk, category: Translated<Category>): Record<string, unknown> {
  return { ...common(desk, category), description: category.translation.body }
}

export function presentSection(desk: Desk, section: Translated<Section>): Record<string, unknown> {
  const { category_id, parent_section_id } = section.item
  return {
    ...common(desk, section),
    description: section.translation.body,
    category_id,
    parent_section_id,
    sorting: 'manual',
    theme_template: 'section_page'
  }
}

export function presentArticle(desk: Desk, article: Translated<Article>): Record<string, unknown> {
  const { item, translation } = article
  const outdated = desk.tables.helpTranslations.find({ where: { source_type: 'Article', source_id: item.id } })
  return {
    ...common(desk, article),
    title: translation.title,
    body: translation.body,
    draft: translation.draft,
    outdated_locales: outdated.filter(other => other.outdated).map(other => other.locale),
    section_id: item.section_id,
    author_id: item.author_id,
    comments_disabled: item.comments_disabled,
    promoted: item.promoted,
    vote_sum: 0,
    vote_count: 0,
    permission_group_id: item.permission_group_id,
    user_segment_id: item.user_segment_ids[0] ?? null,
    ...(isAtLeast(desk.control.plan, 'enterprise') ? { user_segment_ids: item.user_segment_ids } : {}),
    content_tag_ids: [],
    label_names: item.label_names,
    edited_at: item.edited_at
  }
}

export function presentTranslation(desk: Desk, translation: Translation): Record<string, unknown> {
  const { locale, source_type, source_id } = translation
  return {
    url: urlOf(desk, `help_center/${resources[source_type]}/${source_id}/translations/${locale}`),
    html_url: pageOf(desk, translation),
    hidden: false,
    ...translation
  }
}
