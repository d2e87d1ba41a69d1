import { listing } from '../../help-center/listing'
import type { Translated } from '../../help-center/reading'
import { createSection, deleteSection, updateSection } from '../../help-center/save-container'
import { sectionShape } from '../../help-center/shapes'
import { readWrapped, type Api, type Call } from '../../http/api'
import type { Section } from '../../tables/help-center'
import { presentSection } from '../../wire/help-center'
import { inSourceLocale, newLocale, reading, requireManager, shown, stored, withLocale } from './place'

function list(c: Call, sections: Translated<Section>[]): Response {
  return listing(c, sections, {
    key: 'sections',
    sorts: ['position', 'created_at', 'updated_at'],
    present: row => presentSection(c.get('desk'), row)
  })
}

export function sectionRoutes(api: Api): void {
  const answer = (c: Call, item: Section) => ({
    section: presentSection(c.get('desk'), inSourceLocale(c, 'Section', item))
  })
  for (const path of withLocale('sections')) api.get(path, c => list(c, reading(c).sections))
  for (const path of withLocale('categories/:id{[0-9]+}/sections')) {
    api.get(path, c => {
      const { categories, sections } = reading(c)
      const { id } = shown(c, categories).item
      return list(
        c,
        sections.filter(({ item }) => item.category_id === id)
      )
    })
    api.post(path, async c => {
      const actor = requireManager(c)
      const { desk } = c.var
      const category = stored(c, desk.tables.helpCategories)
      const input = await readWrapped(c, 'section', sectionShape)
      return c.json(answer(c, createSection(desk, actor.id, category.id, newLocale(c, input), input)), 201)
    })
  }
  for (const path of withLocale('sections/:id{[0-9]+}')) {
    api.get(path, c => c.json({ section: presentSection(c.get('desk'), shown(c, reading(c).sections)) }))
    api.put(path, async c => {
      requireManager(c)
      const { desk } = c.var
      const before = stored(c, desk.tables.helpSections)
      return c.json(answer(c, updateSection(desk, before, await readWrapped(c, 'section', sectionShape))))
    })
    api.delete(path, c => {
      requireManager(c)
      const { desk } = c.var
      deleteSection(desk, stored(c, desk.tables.helpSections).id)
      return c.body(null, 204)
    })
  }
}
