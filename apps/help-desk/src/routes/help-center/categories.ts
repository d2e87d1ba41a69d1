import { listing } from '../../help-center/listing'
import { createCategory, deleteCategory, updateCategory } from '../../help-center/save-container'
import { categoryShape } from '../../help-center/shapes'
import type { Api } from '../../http/api'
import { presentCategory } from '../../wire/help-center'
import { itemRoutes } from './item-routes'
import { reading, withLocale } from './place'

export function categoryRoutes(api: Api): void {
  for (const path of withLocale('categories'))
    api.get(path, c =>
      listing(c, reading(c).categories, {
        key: 'categories',
        sorts: ['position', 'created_at', 'updated_at'],
        present: row => presentCategory(c.get('desk'), row)
      })
    )
  itemRoutes(api, {
    type: 'Category',
    resource: 'categories',
    key: 'category',
    shape: categoryShape,
    madeAt: 'categories',
    kept: tables => tables.helpCategories,
    read: ({ categories }) => categories,
    present: presentCategory,
    create: (c, actorId, locale, input) => createCategory(c.get('desk'), actorId, locale, input),
    update: updateCategory,
    remove: deleteCategory
  })
}
