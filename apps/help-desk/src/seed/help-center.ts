import type { Desk } from '../desk'
import { permissionGroups } from '../help-center/permission-groups'
import { createArticle } from '../help-center/save-article'
import { createCategory, createSection } from '../help-center/save-container'
import { saveTranslation, type Source } from '../help-center/save-translation'
import { agentsAndAdmins } from '../help-center/user-segments'
import { helpCenter, type SeedTexts } from './help-center-data'
import type { SeededPeople } from './people'

/** Categories, sections and articles, written by the administrator. */
export function seedHelpCenter(desk: Desk, people: SeededPeople): void {
  const author = people.user('admin').id
  for (const [position, category] of helpCenter.entries()) {
    const made = createCategory(desk, author, sourceOf(category.texts), { ...firstOf(category.texts), position })
    translate(desk, author, { type: 'Category', id: made.id }, category.texts)
    for (const [position, section] of category.sections.entries()) {
      const input = { ...firstOf(section.texts), position }
      const inside = createSection(desk, author, made.id, sourceOf(section.texts), input)
      translate(desk, author, { type: 'Section', id: inside.id }, section.texts)
      for (const [position, article] of section.articles.entries()) {
        const written = createArticle(desk, author, inside.id, sourceOf(article.texts), {
          ...firstOf(article.texts),
          position,
          promoted: article.promoted ?? false,
          label_names: article.labels,
          permission_group_id: permissionGroups[0]?.id,
          user_segment_id: article.staffOnly ? agentsAndAdmins.id : null
        })
        translate(desk, author, { type: 'Article', id: written.id }, article.texts)
      }
    }
  }
}

const sourceOf = (texts: SeedTexts): string => Object.keys(texts)[0] ?? ''
const firstOf = (texts: SeedTexts) => Object.values(texts)[0] ?? { title: '', body: '' }

function translate(desk: Desk, author: number, source: Source, texts: SeedTexts): void {
  for (const [locale, text] of Object.entries(texts).slice(1))
    saveTranslation(desk, author, source, { ...text, locale })
}
