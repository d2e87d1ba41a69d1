import type { Desk } from '../desk'
import type { CustomObjectField, NameProperties } from '../tables/custom-objects'

export const NAME_KEY = 'standard::name'
export const EXTERNAL_ID_KEY = 'standard::external_id'

export const PLAIN_NAME: NameProperties = {
  is_unique: false,
  autoincrement_enabled: false,
  autoincrement_prefix: '',
  autoincrement_padding: 0,
  autoincrement_next_sequence: 1
}

export const isStandard = (field: CustomObjectField): boolean => field.key.startsWith('standard::')

export function fieldsOf(desk: Desk, objectKey: string): CustomObjectField[] {
  return desk.tables.customObjectFields.find({
    where: { object_key: objectKey },
    orderBy: [{ column: 'position' }, { column: 'id' }]
  })
}

export function nameProperties(desk: Desk, objectKey: string): NameProperties {
  return desk.tables.customObjectFields.first({ object_key: objectKey, key: NAME_KEY })?.properties ?? PLAIN_NAME
}
