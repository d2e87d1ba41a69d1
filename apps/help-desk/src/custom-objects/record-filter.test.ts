import { expect, it } from 'vitest'
import type { CustomObjectField, CustomObjectRecord } from '../tables/custom-objects'
import { BadFilter, readFilter } from './record-filter'
import { relevance } from './record-query'

const field = (key: string, type: string): CustomObjectField => ({
  id: 1,
  object_key: 'fact',
  key,
  type,
  title: key,
  description: '',
  active: true,
  position: 0,
  regexp_for_validation: null,
  tag: null,
  relationship_target_type: null,
  relationship_filter: null,
  created_at: '',
  updated_at: ''
})
const fields = [
  field('kind', 'text'),
  field('note', 'textarea'),
  field('minutes', 'decimal'),
  field('areas', 'multiselect')
]

const record: CustomObjectRecord = {
  id: 'A',
  object_key: 'fact',
  name: 't1-1',
  unique_name: null,
  external_id: 'E1',
  custom_object_fields: { kind: 'Entry', note: 'Nota Fiscal', minutes: 10, areas: ['a', 'b'] },
  created_by_user_id: 7,
  updated_by_user_id: 7,
  created_at: '2026-11-20T10:00:00Z',
  updated_at: '2026-11-20T10:00:00Z'
}

const keeps = (filter: Record<string, unknown>, held: CustomObjectRecord = record) =>
  readFilter(filter, fields).keeps(held)

it.each<[Record<string, unknown>, boolean]>([
  [{ created_at: { $gt: '2026-11-19' } }, true],
  [{ created_at: { $gt: '2026-11-20T10:00:00Z' } }, false],
  [{ created_by_user: { $eq: '7' } }, true],
  [{ external_id: { $eq: 'e1' } }, false],
  [{ name: { $contains: 'T1' } }, true],
  [{ 'custom_object_fields.kind': { $contains: 'entr' } }, true],
  [{ 'custom_object_fields.kind': { $notcontains: 'x', $noteq: 'y' } }, true],
  [{ 'custom_object_fields.minutes': { $gt: 9, $lte: 10 } }, true],
  [{ 'custom_object_fields.minutes': { $gt: 10 } }, false],
  [{ 'custom_object_fields.minutes': { $notin: [10] } }, false],
  [{ 'custom_object_fields.areas': { $in: ['b', 'c'] } }, true],
  [{ $or: [{ $and: [{ external_id: { $eq: 'x' } }] }, { 'custom_object_fields.minutes': { $eq: '10' } }] }, true],
  [{ $and: [{ external_id: { $eq: 'E1' } }], $or: [{ external_id: { $eq: 'x' } }] }, false],
  [{}, true]
])('%j is %s', (filter, expected) => {
  expect(keeps(filter)).toBe(expected)
})

it('an empty value equals nothing, is unlike everything, and stands in no order', () => {
  const empty = { ...record, custom_object_fields: {} }
  expect(keeps({ 'custom_object_fields.minutes': { $lt: 5 } }, empty)).toBe(false)
  expect(keeps({ 'custom_object_fields.minutes': { $noteq: 5 } }, empty)).toBe(true)
  expect(keeps({ 'custom_object_fields.minutes': { $exists: false } }, empty)).toBe(true)
})

it.each([
  [{ moon: { $eq: 1 } }],
  [{ 'custom_object_fields.kind': 'Entry' }],
  [{ 'custom_object_fields.kind': { $lt: 'a' } }],
  [{ updated_at: { $lt: '2026' } }],
  [{ $or: {} }]
])('%j is no filter', filter => {
  expect(() => keeps(filter)).toThrow(BadFilter)
})

it('a query ranks by the words that begin with its own, in names and texts only', () => {
  expect(relevance(record, 'fisc entry zzz', fields)).toBe(2)
  expect(relevance(record, 'scal', fields)).toBe(0)
  expect(relevance(record, '', fields)).toBe(1)
  expect(relevance(record, 't1', fields)).toBe(1)
})
