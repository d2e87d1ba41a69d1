import type { Desk } from '../desk'
import { isRecord, textOf, type JsonRecord } from '../input'
import { readFieldValue } from '../fields/field-value'
import type { Problems } from '../http/problems'
import type { CustomObjectField } from '../tables/custom-objects'
import type { FieldValue } from '../tables/ticket'
import { fieldsOf, isStandard } from './object-fields'

function targetId(desk: Desk, target: string, wanted: string): string | undefined {
  const [, by, text = wanted] = /^(external_id|name):(.+)$/s.exec(wanted) ?? []
  const { users, organizations, tickets, customObjectRecords } = desk.tables
  const number = /^\d+$/.test(text) ? Number(text) : undefined
  const idOf = (found: { id: number | string } | undefined) => found && String(found.id)
  const objectKey = /^zen:custom_object:(.+)$/.exec(target)?.[1]
  if (objectKey !== undefined) {
    if (by === 'external_id') return idOf(customObjectRecords.first({ object_key: objectKey, external_id: text }))
    if (by === 'name') return idOf(customObjectRecords.first({ object_key: objectKey, name: text }))
    const record = customObjectRecords.get(text)
    return record?.object_key === objectKey ? record.id : undefined
  }
  if (target === 'zen:user') {
    if (by === 'external_id') return idOf(users.first({ external_id: text }))
    return idOf(by === 'name' ? users.first({ name: text }) : users.get(number))
  }
  if (target === 'zen:organization') {
    if (by === 'external_id') return idOf(organizations.first({ external_id: text }))
    return idOf(by === 'name' ? organizations.first({ name: text }) : organizations.get(number))
  }
  if (target === 'zen:ticket')
    return idOf(by === 'external_id' ? tickets.first({ external_id: text }) : tickets.get(number))
  return undefined
}

/** Lookup values are ids as text; `external_id:X` and `name:X` are looked up first. */
function lookupValue(desk: Desk, field: CustomObjectField, given: unknown, problems: Problems): FieldValue {
  const wanted = textOf(given)
  if (given === null || wanted === undefined || wanted === '') return null
  const id = targetId(desk, field.relationship_target_type ?? '', wanted)
  if (id === undefined) problems.add(field.key, `${field.title}: ${wanted} does not exist`)
  return id ?? null
}

/** The custom values named in a body, checked by type. Keys that are not of the object are refused. */
export function readRecordValues(desk: Desk, objectKey: string, input: JsonRecord, problems: Problems) {
  const given = input['custom_object_fields']
  if (given === undefined || given === null) return {}
  if (!isRecord(given)) {
    problems.add('custom_object_fields', 'custom_object_fields: must be an object')
    return {}
  }
  const fields = new Map(fieldsOf(desk, objectKey).map(field => [field.key, field]))
  const values: Record<string, FieldValue> = {}
  for (const [key, value] of Object.entries(given)) {
    const field = fields.get(key)
    if (!field || isStandard(field)) problems.add(key, `${key}: is not a field of ${objectKey}`)
    else if (field.type === 'lookup') values[key] = lookupValue(desk, field, value, problems)
    else {
      const read = readFieldValue(field, value)
      if ('problem' in read) problems.add(key, read.problem)
      else values[key] = read.value
    }
  }
  return values
}
