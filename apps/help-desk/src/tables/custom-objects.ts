import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import { recordWords } from '../custom-objects/record-words'
import { Collection } from '../store/collection'
import type { FieldOption } from './field'
import type { FieldValue } from './ticket'

export interface CustomObject {
  /** The key: chosen once, never changed. */
  id: string
  title: string
  title_pluralized: string
  description: string
  include_in_list_view: boolean
  created_by_user_id: number
  updated_by_user_id: number
  created_at: string
  updated_at: string
}

export interface NameProperties {
  is_unique: boolean
  autoincrement_enabled: boolean
  autoincrement_prefix: string
  autoincrement_padding: number
  autoincrement_next_sequence: number
}

export interface CustomObjectField {
  id: number
  object_key: string
  key: string
  type: string
  title: string
  description: string
  active: boolean
  position: number
  regexp_for_validation: string | null
  tag: string | null
  relationship_target_type: string | null
  relationship_filter: Record<string, unknown> | null
  custom_field_options?: FieldOption[]
  /** Of the field standard::name only. */
  properties?: NameProperties
  created_at: string
  updated_at: string
}

export interface CustomObjectRecord {
  /** A ULID. */
  id: string
  object_key: string
  name: string
  /** The name while the object asks for unique names, else null. */
  unique_name: string | null
  external_id: string | null
  custom_object_fields: Record<string, FieldValue>
  created_by_user_id: number
  updated_by_user_id: number
  created_at: string
  updated_at: string
}

export function customObjectTables(db: DatabaseSyncInstance) {
  return {
    customObjects: new Collection<CustomObject>(db, { name: 'custom_objects' }),
    customObjectFields: new Collection<CustomObjectField>(db, {
      name: 'custom_object_fields',
      firstId: 368_000_000_001,
      indexes: { object_key: f => f.object_key, key: f => f.key, position: f => f.position },
      unique: [['object_key', 'key']]
    }),
    customObjectRecords: new Collection<CustomObjectRecord>(db, {
      name: 'custom_object_records',
      indexes: {
        object_key: r => r.object_key,
        name: r => r.name,
        unique_name: r => r.unique_name,
        external_id: r => r.external_id,
        created_at: r => r.created_at,
        updated_at: r => r.updated_at
      },
      within: 'object_key',
      unique: [['object_key', 'unique_name']],
      words: recordWords
    })
  }
}
