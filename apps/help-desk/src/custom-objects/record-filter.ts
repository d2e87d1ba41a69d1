import { entryOf, isRecord, textOf, type JsonRecord } from '../input'
import { valueAt } from '../store/column'
import { everySieve, someSieve, type Sieve } from '../store/where'
import type { CustomObjectField, CustomObjectRecord } from '../tables/custom-objects'
import { comparisonSieve } from './comparison-sieve'
import { withName } from './record-words'

export class BadFilter extends Error {}

export interface RecordFilter {
  keeps(record: CustomObjectRecord): boolean
  /** What the store is asked first. */
  sieve: Sieve | undefined
}

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

interface Standard {
  operator: string
  read(record: CustomObjectRecord): unknown
  sieve(wanted: unknown): Sieve | undefined
}

const stored = (column: string, type: string, operator: string) => (wanted: unknown) =>
  comparisonSieve(column, type, operator, wanted)

const STANDARD: Readonly<Record<string, Standard>> = {
  created_at: { operator: '$gt', read: record => record.created_at, sieve: stored('created_at', 'text', '$gt') },
  updated_at: { operator: '$gt', read: record => record.updated_at, sieve: stored('updated_at', 'text', '$gt') },
  created_by_user: {
    operator: '$eq',
    read: record => record.created_by_user_id,
    sieve: stored(valueAt('created_by_user_id'), 'integer', '$eq')
  },
  updated_by_user: {
    operator: '$eq',
    read: record => record.updated_by_user_id,
    sieve: stored(valueAt('updated_by_user_id'), 'integer', '$eq')
  },
  external_id: { operator: '$eq', read: record => record.external_id, sieve: stored('external_id', 'text', '$eq') },
  name: { operator: '$contains', read: record => record.name, sieve: wanted => nameSieve(shown(wanted)) }
}

function nameSieve(part: string): Sieve | undefined {
  const where = withName(part)
  return where && { where, exact: false }
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

function attribute(name: string, comparison: unknown, fields: readonly CustomObjectField[]): RecordFilter {
  if (!isRecord(comparison)) throw new BadFilter(`${name} needs a comparison such as {"$eq": "value"}`)
  const key = /^custom_object_fields\.(.+)$/.exec(name)?.[1] ?? ''
  const field = fields.find(one => one.key === key)
  const standard = entryOf(STANDARD, name)
  const allowed = standard ? [standard.operator] : (entryOf(OPERATORS, field?.type ?? '') ?? [])
  if (!standard && !field) throw new BadFilter(`${name} is not an attribute of this object`)
  const column = valueAt('custom_object_fields', key)
  return every(
    Object.entries(comparison).map(([operator, wanted]): RecordFilter => {
      if (!allowed.includes(operator)) throw new BadFilter(`${name} cannot be compared with ${operator}`)
      return {
        keeps: record => compare(standard ? standard.read(record) : record.custom_object_fields[key], operator, wanted),
        sieve: standard ? standard.sieve(wanted) : comparisonSieve(column, field?.type ?? '', operator, wanted)
      }
    })
  )
}

const every = (parts: readonly RecordFilter[]): RecordFilter => ({
  keeps: record => parts.every(part => part.keeps(record)),
  sieve: everySieve(parts.map(part => part.sieve))
})

const some = (parts: readonly RecordFilter[]): RecordFilter => ({
  keeps: record => parts.some(part => part.keeps(record)),
  sieve: someSieve(parts.map(part => part.sieve))
})

/** All attributes and `$and` must hold, and one of `$or` if there are any. @throws BadFilter */
export function readFilter(filter: JsonRecord, fields: readonly CustomObjectField[]): RecordFilter {
  return every(
    Object.entries(filter).map(([name, value]): RecordFilter => {
      if (name !== '$and' && name !== '$or') return attribute(name, value, fields)
      if (!Array.isArray(value)) throw new BadFilter(`${name} needs an array`)
      const parts = value.map(part => readFilter(isRecord(part) ? part : {}, fields))
      return name === '$and' || parts.length === 0 ? every(parts) : some(parts)
    })
  )
}
