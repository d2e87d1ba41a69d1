import { listing } from '../../help-center/listing'
import { createCategory, deleteCategory, updateCategory } from '../../help-center/save-container'
import { categoryShape } from '../../help-center/shapes'
import { readWrapped, type Api, type Call } from '../../http/api'
import type { Category } from '../../tables/help-center'
import { presentCategory } from '../../wire/help-center'
import { inSourceLocale, newLocale, reading, requireManager, shown, stored, withLocale } from './place'

/** Categories, sections and articles are listed as far as the reader may see them. */
export function categoryRoutes(api: Api): void {
  const answer = (c: Call, item: Category) => ({
    category: presentCategory(c.get('desk'), inSourceLocale(c, 'Category', item))
  })
  for (const path of withLocale('categories')) {
    api.get(path, c =>
      listing(c, reading(c).categories, {
        key: 'categories',
        sorts: ['position', 'created_at', 'updated_at'],
        present: row => presentCategory(c.get('desk'), row)
      })
    )
    api.post(path, async c => {
      const actor = requireManager(c)
      const input = await readWrapped(c, 'category', categoryShape)
      return c.json(answer(c, createCategory(c.get('desk'), actor.id, newLocale(c, input), input)), 201)
    })
  }
  for (const path of withLocale('categories/:id{[0-9]+}')) {
    api.get(path, c => c.json({ category: presentCategory(c.get('desk'), shown(c, reading(c).categories)) }))
    api.put(path, async c => {
      requireManager(c)
      const { desk } = c.var
      const before = stored(c, desk.tables.helpCategories)
      return c.json(answer(c, updateCategory(desk, before, await readWrapped(c, 'category', categoryShape))))
    })
    api.delete(path, c => {
      requireManager(c)
      const { desk } = c.var
      deleteCategory(desk, stored(c, desk.tables.helpCategories).id)
      return c.body(null, 204)
    })
  }
}
