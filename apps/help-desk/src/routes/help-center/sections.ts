import { listing } from '../../help-center/listing'
import type { Translated } from '../../help-center/reading'
import { createSection, deleteSection, updateSection } from '../../help-center/save-container'
import { sectionShape } from '../../help-center/shapes'
import type { Api, Call } from '../../http/api'
import type { Section } from '../../tables/help-center'
import { presentSection } from '../../wire/help-center'
import { itemRoutes } from './item-routes'
import { reading, shown, stored, withLocale } from './place'

function list(c: Call, sections: Translated<Section>[]): Response {
  return listing(c, sections, {
    key: 'sections',
    sorts: ['position', 'created_at', 'updated_at'],
    present: row => presentSection(c.get('desk'), row)
  })
}

export function sectionRoutes(api: Api): void {
  for (const path of withLocale('sections')) api.get(path, c => list(c, reading(c).sections))
  const inCategory = 'categories/:id{[0-9]+}/sections'
  for (const path of withLocale(inCategory))
    api.get(path, c => {
      const { categories, sections } = reading(c)
      const { id } = shown(c, categories).item
      return list(
        c,
        sections.filter(({ item }) => item.category_id === id)
      )
    })
  itemRoutes(api, {
    type: 'Section',
    resource: 'sections',
    key: 'section',
    shape: sectionShape,
    madeAt: inCategory,
    kept: tables => tables.helpSections,
    read: ({ sections }) => sections,
    present: presentSection,
    create(c, actorId, locale, input) {
      const { desk } = c.var
      return createSection(desk, actorId, stored(c, desk.tables.helpCategories).id, locale, input)
    },
    update: updateSection,
    remove: deleteSection
  })
}
