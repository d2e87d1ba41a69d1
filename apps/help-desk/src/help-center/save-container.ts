import type { Desk } from '../desk'
import { invalid } from '../http/api-error'
import { wholeOf, type JsonRecord } from '../input'
import type { Category, Section } from '../tables/help-center'
import { archiveArticle } from './save-article'
import { deleteTranslations, saveTranslation } from './save-translation'

const stamped = (desk: Desk, locale: string, input: JsonRecord) => ({
  position: wholeOf(input['position']) ?? 0,
  source_locale: locale,
  created_at: desk.clock.stamp(),
  updated_at: desk.clock.stamp()
})

/** @throws 422 */
export function createCategory(desk: Desk, actorId: number, locale: string, input: JsonRecord): Category {
  return desk.transaction(() => {
    const category = desk.tables.helpCategories.insert(stamped(desk, locale, input))
    saveTranslation(desk, actorId, { type: 'Category', id: category.id }, { ...input, locale })
    return category
  })
}

/** @throws 422 */
export function createSection(
  desk: Desk,
  actorId: number,
  categoryId: number,
  locale: string,
  input: JsonRecord
): Section {
  return desk.transaction(() => {
    const section = desk.tables.helpSections.insert({
      ...stamped(desk, locale, input),
      category_id: categoryId,
      parent_section_id: parentOf(desk, input)
    })
    saveTranslation(desk, actorId, { type: 'Section', id: section.id }, { ...input, locale })
    return section
  })
}

function parentOf(desk: Desk, input: JsonRecord): number | null {
  const id = wholeOf(input['parent_section_id'])
  if (id !== undefined && !desk.tables.helpSections.get(id))
    throw invalid('parent_section_id', 'Parent section: does not exist')
  return id ?? null
}

/** Where a category stands; its names have their translations. */
export function updateCategory(desk: Desk, before: Category, input: JsonRecord): Category {
  const position = wholeOf(input['position']) ?? before.position
  return desk.tables.helpCategories.update(before.id, { position, updated_at: desk.clock.stamp() })
}

/** Where a section stands and in what. @throws 422 */
export function updateSection(desk: Desk, before: Section, input: JsonRecord): Section {
  const category_id = wholeOf(input['category_id']) ?? before.category_id
  if (!desk.tables.helpCategories.get(category_id)) throw invalid('category_id', 'Category: does not exist')
  return desk.tables.helpSections.update(before.id, {
    position: wholeOf(input['position']) ?? before.position,
    category_id,
    parent_section_id: 'parent_section_id' in input ? parentOf(desk, input) : before.parent_section_id,
    updated_at: desk.clock.stamp()
  })
}

/** With everything in it. */
export function deleteSection(desk: Desk, id: number): void {
  desk.transaction(() => {
    const { helpArticles, helpSections } = desk.tables
    helpSections.delete(id)
    for (const article of helpArticles.find({ where: { section_id: id } })) archiveArticle(desk, article.id)
    for (const inner of helpSections.find().filter(section => section.parent_section_id === id))
      deleteSection(desk, inner.id)
    deleteTranslations(desk, { type: 'Section', id })
  })
}

/** With everything in it. */
export function deleteCategory(desk: Desk, id: number): void {
  desk.transaction(() => {
    for (const section of desk.tables.helpSections.find({ where: { category_id: id } })) deleteSection(desk, section.id)
    deleteTranslations(desk, { type: 'Category', id })
    desk.tables.helpCategories.delete(id)
  })
}
