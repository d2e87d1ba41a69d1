import type { Desk } from '../desk'
import { textOf } from '../input'
import { readFieldValue, type AnyField, type ReadValue } from './field-value'

const ofObject = (target: string): string | undefined => /^zen:custom_object:(.+)$/.exec(target)?.[1]

/** Whether lookup fields may point at it. https://developer.zendesk.com/api-reference/ticketing/lookup_relationships/lookup_relationships/ */
export function isLookupTarget(desk: Desk, target: string): boolean {
  const key = ofObject(target)
  if (key !== undefined) return desk.tables.customObjects.get(key) !== undefined
  return ['zen:user', 'zen:ticket', 'zen:organization'].includes(target)
}

function targetId(desk: Desk, target: string, wanted: string): string | undefined {
  const [, by, text = wanted] = /^(external_id|name):(.+)$/s.exec(wanted) ?? []
  const { users, organizations, tickets, customObjectRecords } = desk.tables
  const number = /^\d+$/.test(text) ? Number(text) : undefined
  const idOf = (found: { id: number | string } | undefined) => found && String(found.id)
  const objectKey = ofObject(target)
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

type Pointing = AnyField & { relationship_target_type: string | null }

/** `readFieldValue` of any field: lookup values are ids as text; `external_id:X` and `name:X` are looked up first. */
export function readValue(desk: Desk, field: Pointing, given: unknown): ReadValue {
  if (field.type !== 'lookup' || given === null || given === undefined || given === '')
    return readFieldValue(field, given)
  const wanted = textOf(given)
  const id = wanted === undefined ? undefined : targetId(desk, field.relationship_target_type ?? '', wanted)
  return id === undefined ? { problem: `${field.title}: ${JSON.stringify(given)} does not exist` } : { value: id }
}
