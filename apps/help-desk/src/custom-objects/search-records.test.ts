import { beforeAll, describe, expect, it } from 'vitest'
import type { JsonRecord } from '../input'
import { openFactAccount, type FactAccount } from '../test-account/fact-account'
import { fieldsOf } from './object-fields'
import { readFilter } from './record-filter'
import { relevance } from './record-query'
import { searchRecords } from './search-records'

let account: FactAccount

beforeAll(async () => {
  account = await openFactAccount()
  const options = [{ name: 'A', value: 'a' }, { name: 'B', value: 'b' }] // prettier-ignore
  for (const [key, type] of [
    ['areas', 'multiselect'],
    ['stage', 'dropdown'],
    ['count', 'integer']
  ] as const)
    // prettier-ignore
    await account.call('POST', '/api/v2/custom_objects/fact/fields', {
      custom_object_field: { key, title: key, type, ...(type === 'integer' ? {} : { custom_field_options: options }) }
    })
  for (let n = 0; n < 30; n++)
    await account.made(`${['t1-', 'T12-', 'Ünit '][n % 3]}${n}`, {
      external_id: n % 2 ? `E${n}` : null,
      custom_object_fields: {
        kind: ['entry', 'Entry made', null, 'Nota ÉPICA'][n % 4],
        text: [null, 'Nota fiscal', 'a nota de "entrada"'][n % 3],
        minutes: [null, 0, 2.5, 30, -1][n % 5],
        count: [null, 7, 100][n % 3],
        billable: [null, true, false][n % 3],
        day: [null, '2026-11-01', '2026-11-30'][n % 3],
        areas: [null, ['a'], ['a', 'b']][n % 3],
        stage: [null, 'a', 'b'][n % 3]
      }
    })
  const { customObjectRecords } = account.desk.tables
  customObjectRecords.ids().forEach((id, n) => {
    customObjectRecords.update(id, { updated_at: `2026-11-2${n % 5}T10:00:00Z`, created_by_user_id: n % 3 })
  })
})

const worded = ['$eq', '$noteq', '$contains', '$notcontains', '$exists']
const ordered = ['$eq', '$noteq', '$gt', '$gte', '$lt', '$lte', '$exists']
const numbers = [0, '0', 2.5, '30', '30.0', '', 'many', null, [0, 30], [null], ['7', 'x']]
const comparisons: [string, string[], unknown[]][] = [
  ['created_at', ['$gt'], ['2026', '2026-11-23T12:00:00Z', '2027-01-01', '']],
  ['updated_at', ['$gt'], ['2026-11-22', 5]],
  ['created_by_user', ['$eq'], [0, '1', '01', 9, '']],
  ['external_id', ['$eq'], ['E3', 'e3', '', null]],
  ['name', ['$contains'], ['t1', 'T12', '2-1', 'ÜN', 't ', '', 'zz', '1']],
  ['kind', worded, ['entry', 'Entry made', 'épica', 'e', '', true, false]],
  ['text', worded, ['nota', '"entrada"', 'Nota fiscal', '']],
  ['minutes', [...ordered, '$in', '$notin'], numbers],
  ['count', [...ordered, '$in', '$notin'], numbers],
  ['billable', ['$eq', '$noteq', '$exists'], [true, false, 'true', 1, '', 'x']],
  ['day', ordered, ['2026-11-01', '2026-11-15', '2026', '', true]],
  ['areas', [...worded, '$in', '$notin'], ['a', 'b', ['b', 'c'], '', true]],
  ['stage', worded, ['a', 'A', '', true]]
]
const own = ['created_at', 'updated_at', 'created_by_user', 'external_id', 'name']
const filters = comparisons.flatMap(([name, operators, values]) =>
  operators.flatMap(operator =>
    values.map((value): JsonRecord => ({
      [own.includes(name) ? name : `custom_object_fields.${name}`]: { [operator]: value }
    }))
  )
)

function found(filter: JsonRecord, query = '', sort?: { column: string; descending: boolean }) {
  const fields = fieldsOf(account.desk, 'fact')
  const search = { objectKey: 'fact', fields, filter: readFilter(filter, fields), query, sort }
  const rows = searchRecords(account.desk, search)
  const names = rows.slice(0, 100).map(record => record.name)
  expect(rows.count()).toBe(names.length)
  return names
}

function expected(filter: JsonRecord, query = ''): string[] {
  const fields = fieldsOf(account.desk, 'fact')
  const { keeps } = readFilter(filter, fields)
  return account.desk.tables.customObjectRecords
    .find()
    .filter(keeps)
    .map(record => ({ record, rank: relevance(record, query, fields) }))
    .filter(({ rank }) => rank > 0)
    .toSorted((a, b) => b.rank - a.rank)
    .map(({ record }) => record.name)
}

describe('the store finds what the filter keeps', () => {
  it.each(comparisons.map(([name]) => [name]))('by %s', name => {
    for (const filter of filters.filter(one => (Object.keys(one)[0] ?? '').split('.').at(-1) === name))
      expect([filter, found(filter)]).toEqual([filter, expected(filter)])
  })

  it('by several at once and by one of several', () => {
    for (const [at, filter] of filters.entries()) {
      const other = filters[(at * 11 + 5) % filters.length] ?? {}
      for (const both of [{ $and: [filter, other] }, { $or: [filter, other] }])
        expect([both, found(both)]).toEqual([both, expected(both)])
    }
  })

  it.each(['nota', 'NOTA', 'not', 'ota', 'entry t1', 'nota entry made', 'épica', '12 30', 'entrada"', '!!!', 'zebra'])(
    'by the words of %s, those with more of them first',
    query => {
      for (const filter of [{}, { 'custom_object_fields.minutes': { $gt: 1 } }, { name: { $contains: 't1' } }])
        expect([filter, found(filter, query)]).toEqual([filter, expected(filter, query)])
    }
  )

  it('as it was while the index lags behind', () => {
    const { desk } = account
    const [first] = desk.tables.customObjectRecords.find({ limit: 1 })
    const filter = { 'custom_object_fields.kind': { $contains: 'e' } }
    const before = [found(filter), found({}, 'nota entry'), found({}, '', { column: 'name', descending: true })]
    desk.index.lagMs = 60_000
    desk.tables.customObjectRecords.update(first?.id ?? '', { custom_object_fields: {} })
    const meanwhile = [found(filter), found({}, 'nota entry'), found({}, '', { column: 'name', descending: true })]
    desk.index.clear()
    expect(meanwhile).toEqual(before)
    expect(found(filter)).not.toContain(first?.name)
  })
})
