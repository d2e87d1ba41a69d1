import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import { Collection } from '../../store/collection'
import type { Stamped } from './stamped'

export interface ContentVariant extends Stamped {
  item_id: number
  content: string
  locale_id: number
  active: boolean
  default: boolean
}

export interface ContentItem extends Stamped {
  name: string
  placeholder: string
  default_locale_id: number
}

/** Dynamic content. */
export function contentTables(db: DatabaseSyncInstance) {
  return {
    contentItems: new Collection<ContentItem>(db, {
      name: 'content_items',
      firstId: 371_000_000_001,
      indexes: { name: item => item.name, placeholder: item => item.placeholder }
    }),
    contentVariants: new Collection<ContentVariant>(db, {
      name: 'content_variants',
      firstId: 372_000_000_001,
      indexes: { item_id: variant => variant.item_id }
    })
  }
}
