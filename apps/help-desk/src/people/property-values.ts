import type { Desk } from '../desk'
import { readValue } from '../fields/lookup-value'
import type { Problems } from '../http/problems'
import { isRecord } from '../input'
import type { PropertyField } from '../tables/field'
import type { FieldValue } from '../tables/ticket'

/** `user_fields` or `organization_fields`, merged into what is held. Unknown keys are passed over. */
export function mergeProperties(
  desk: Desk,
  definitions: PropertyField[],
  held: Record<string, FieldValue>,
  given: unknown,
  problems: Problems
): Record<string, FieldValue> {
  if (!isRecord(given)) return held
  const values = { ...held }
  for (const field of definitions) {
    if (!(field.key in given)) continue
    const read = readValue(desk, field, given[field.key])
    if ('problem' in read) problems.add(field.key, read.problem)
    else values[field.key] = read.value
  }
  return values
}

/** A ticked checkbox and a chosen option put their tag on the person or organization. */
export function propertyTags(
  definitions: PropertyField[],
  tags: string[],
  values: Record<string, FieldValue>
): string[] {
  const result = new Set(tags)
  for (const field of definitions) {
    const owned = field.type === 'checkbox' ? [field.tag] : (field.custom_field_options ?? []).map(o => o.value)
    for (const tag of owned) if (tag) result.delete(tag)
    const value = values[field.key]
    if (field.type === 'checkbox' && value === true && field.tag) result.add(field.tag)
    if (field.type === 'dropdown' && typeof value === 'string' && value) result.add(value)
    if (Array.isArray(value)) for (const tag of value) result.add(tag)
  }
  return [...result]
}
