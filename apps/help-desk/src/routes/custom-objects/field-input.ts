import { NAME_KEY, PLAIN_NAME } from '../../custom-objects/object-fields'
import type { Desk } from '../../desk'
import { commonTypes } from '../../fields/field-input'
import { isLookupTarget } from '../../fields/lookup-value'
import type { Problems } from '../../http/problems'
import { booleanOf, isRecord, recordsOf, textOf, wholeOf, type JsonRecord } from '../../input'
import type { CustomObjectField, NameProperties } from '../../tables/custom-objects'
import type { FieldOption } from '../../tables/field'

export const FIELD_TYPES = [...commonTypes, 'dropdown']

/** Kept ids for options that stay; the list replaces the one before. */
export function readOptions(input: JsonRecord, before: readonly FieldOption[], nextId: () => number): FieldOption[] {
  return recordsOf(input['custom_field_options']).flatMap(option => {
    const [name, value] = [textOf(option['name']) ?? textOf(option['raw_name']), textOf(option['value'])]
    if (name === undefined || value === undefined) return []
    const id = before.find(known => known.id === wholeOf(option['id']) || known.value === value)?.id ?? nextId()
    return [{ id, name, raw_name: name, value, default: booleanOf(option['default']) ?? false }]
  })
}

export function readTarget(desk: Desk, input: JsonRecord, problems: Problems): string | null {
  const target = textOf(input['relationship_target_type']) ?? ''
  if (!isLookupTarget(desk, target)) problems.add('relationship_target_type', 'Relationship target type: is invalid')
  return target
}

/** How names are made. Unique and automatic exclude each other; neither changes once there are records. */
export function readProperties(
  desk: Desk,
  field: CustomObjectField,
  input: JsonRecord,
  problems: Problems
): NameProperties | undefined {
  if (!isRecord(input['properties'])) return field.properties
  if (field.key !== NAME_KEY) {
    problems.add('properties', 'Properties: only the name field has them')
    return field.properties
  }
  const before = field.properties ?? PLAIN_NAME
  const given = input['properties']
  const after: NameProperties = {
    is_unique: booleanOf(given['is_unique']) ?? before.is_unique,
    autoincrement_enabled: booleanOf(given['autoincrement_enabled']) ?? before.autoincrement_enabled,
    autoincrement_prefix: textOf(given['autoincrement_prefix']) ?? before.autoincrement_prefix,
    autoincrement_padding: wholeOf(given['autoincrement_padding']) ?? before.autoincrement_padding,
    autoincrement_next_sequence: wholeOf(given['autoincrement_next_sequence']) ?? before.autoincrement_next_sequence
  }
  if (after.is_unique && after.autoincrement_enabled)
    problems.add('properties', 'Properties: a name cannot be unique and numbered at the same time')
  if (after.autoincrement_prefix.length > 30)
    problems.add('properties', 'Properties: a prefix cannot exceed 30 characters')
  if (after.autoincrement_padding < 0 || after.autoincrement_padding > 9)
    problems.add('properties', 'Properties: padding is between 0 and 9')
  if (after.autoincrement_next_sequence < before.autoincrement_next_sequence)
    problems.add('properties', 'Properties: the next number cannot go back')
  const changed = JSON.stringify(after) !== JSON.stringify(before)
  if (changed && desk.tables.customObjectRecords.count({ object_key: field.object_key }) > 0)
    problems.add('properties', 'Properties: cannot change while records exist')
  return after
}
