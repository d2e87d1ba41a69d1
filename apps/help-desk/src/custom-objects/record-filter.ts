import type { CustomObjectField, CustomObjectRecord } from '../tables/custom-objects'
import { entryOf, isRecord, textOf, type JsonRecord } from '../input'

export class BadFilter extends Error {}

type Test = (record: CustomObjectRecord) => boolean

const ORDERED = ['$eq', '$noteq', '$gt', '$gte', '$lt', '$lte', '$exists']
const WORDED = ['$eq', '$noteq', '$contains', '$notcontains', '$exists']

/** https://developer.zendesk.com/documentation/custom-data/v2/searching-custom-object-records */
const OPERATORS: Readonly<Record<string, readonly string[]>> = {
  checkbox: ['$eq', '$noteq', '$exists'],
  date: ORDERED,
  decimal: [...ORDERED, '$in', '$notin'],
  integer: [...ORDERED, '$in', '$notin'],
  dropdown: WORDED,
  lookup: ['$eq', '$noteq', '$exists'],
  textarea: WORDED,
  text: WORDED,
  regexp: WORDED,
  multiselect: [...WORDED, '$in', '$notin']
}

const STANDARD: Readonly<Record<string, { operator: string; read: (record: CustomObjectRecord) => unknown }>> = {
  created_at: { operator: '$gt', read: record => record.created_at },
  updated_at: { operator: '$gt', read: record => record.updated_at },
  created_by_user: { operator: '$eq', read: record => record.created_by_user_id },
  updated_by_user: { operator: '$eq', read: record => record.updated_by_user_id },
  external_id: { operator: '$eq', read: record => record.external_id },
  name: { operator: '$contains', read: record => record.name }
}

const shown = (value: unknown): string => textOf(value) ?? ''

function before(left: unknown, right: unknown): boolean {
  const [a, b] = [Number(shown(left)), Number(shown(right))]
  return Number.isNaN(a) || Number.isNaN(b) ? shown(left) < shown(right) : a < b
}

const equal = (held: unknown, wanted: unknown): boolean =>
  Array.isArray(held) ? held.some(one => shown(one) === shown(wanted)) : shown(held) === shown(wanted)

const contains = (held: unknown, wanted: unknown): boolean =>
  (Array.isArray(held) ? held : [held]).some(one => shown(one).toLowerCase().includes(shown(wanted).toLowerCase()))

function compare(held: unknown, operator: string, wanted: unknown): boolean {
  const empty = held === null || held === undefined || held === ''
  switch (operator) {
    case '$eq':
      return !empty && equal(held, wanted)
    case '$noteq':
      return empty || !equal(held, wanted)
    case '$gt':
      return !empty && before(wanted, held)
    case '$gte':
      return !empty && !before(held, wanted)
    case '$lt':
      return !empty && before(held, wanted)
    case '$lte':
      return !empty && !before(wanted, held)
    case '$contains':
      return !empty && contains(held, wanted)
    case '$notcontains':
      return empty || !contains(held, wanted)
    case '$in':
      return !empty && Array.isArray(wanted) && wanted.some(one => equal(held, one))
    case '$notin':
      return empty || !(Array.isArray(wanted) && wanted.some(one => equal(held, one)))
    case '$exists':
      return empty !== (wanted === true || wanted === 'true')
    default:
      throw new BadFilter(`${operator} is not an operator`)
  }
}

function attribute(name: string, comparison: unknown, fields: readonly CustomObjectField[]): Test {
  if (!isRecord(comparison)) throw new BadFilter(`${name} needs a comparison such as {"$eq": "value"}`)
  const key = /^custom_object_fields\.(.+)$/.exec(name)?.[1]
  const field = key === undefined ? undefined : fields.find(one => one.key === key)
  const standard = entryOf(STANDARD, name)
  const allowed = standard ? [standard.operator] : (entryOf(OPERATORS, field?.type ?? '') ?? [])
  if (!standard && !field) throw new BadFilter(`${name} is not an attribute of this object`)
  const tests = Object.entries(comparison).map(([operator, wanted]): Test => {
    if (!allowed.includes(operator)) throw new BadFilter(`${name} cannot be compared with ${operator}`)
    return record =>
      compare(standard ? standard.read(record) : record.custom_object_fields[key ?? ''], operator, wanted)
  })
  return record => tests.every(test => test(record))
}

/** All attributes and `$and` must hold, and one of `$or` if there are any. @throws BadFilter */
export function readFilter(filter: JsonRecord, fields: readonly CustomObjectField[]): Test {
  const tests = Object.entries(filter).map(([name, value]): Test => {
    if (name !== '$and' && name !== '$or') return attribute(name, value, fields)
    if (!Array.isArray(value)) throw new BadFilter(`${name} needs an array`)
    const parts = value.map(part => readFilter(isRecord(part) ? part : {}, fields))
    if (parts.length === 0) return () => true
    return name === '$and' ? record => parts.every(t => t(record)) : record => parts.some(t => t(record))
  })
  return record => tests.every(test => test(record))
}
