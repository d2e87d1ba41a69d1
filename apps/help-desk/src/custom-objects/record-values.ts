import type { Desk } from '../desk'
import { isRecord, type JsonRecord } from '../input'
import { readValue } from '../fields/lookup-value'
import type { Problems } from '../http/problems'
import type { FieldValue } from '../tables/ticket'
import { fieldsOf, isStandard } from './object-fields'

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
    else {
      const read = readValue(desk, field, value)
      if ('problem' in read) problems.add(key, read.problem)
      else values[key] = read.value
    }
  }
  return values
}
