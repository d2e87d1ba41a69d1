import { beforeEach, describe, expect, it } from 'vitest'
import { names, records, openFactAccount, type FactAccount } from '../../test-account/fact-account'

let account: FactAccount

beforeEach(async () => {
  account = await openFactAccount()
})

describe('searching records', () => {
  const search = (filter: unknown, query = '') => account.call('POST', `${records}/search?${query}`, { filter })

  beforeEach(async () => {
    await account.made('t1-1', {
      external_id: 't1-1',
      custom_object_fields: { kind: 'entry', minutes: 30, billable: true, day: '2026-11-01' }
    })
    await account.made('t1-2', {
      custom_object_fields: { kind: 'entry', minutes: 90, billable: false, day: '2026-11-30' }
    })
    await account.made('t2-1', { custom_object_fields: { kind: 'terms_sent', text: 'Termo de consultoria' } })
  })

  it.each([
    ['an attribute', { 'custom_object_fields.kind': { $eq: 'entry' } }, ['t1-1', 't1-2']],
    [
      'several',
      { $and: [{ 'custom_object_fields.kind': { $eq: 'entry' } }, { 'custom_object_fields.minutes': { $gt: 30 } }] },
      ['t1-2']
    ],
    ['one of several', { $or: [{ external_id: { $eq: 't1-1' } }, { name: { $contains: 't2' } }] }, ['t1-1', 't2-1']],
    ['a range of days', { 'custom_object_fields.day': { $gte: '2026-11-01', $lt: '2026-11-30' } }, ['t1-1']],
    ['a value in a list', { 'custom_object_fields.minutes': { $in: [90, 91] } }, ['t1-2']],
    ['absence', { 'custom_object_fields.minutes': { $exists: false } }, ['t2-1']],
    ['a ticked box', { 'custom_object_fields.billable': { $eq: true } }, ['t1-1']]
  ])('filters by %s', async (_, filter, expected) => {
    const { status, body } = await search(filter, 'sort=name')
    expect(status).toBe(200)
    expect(names(body)).toEqual(expected)
    expect(body).toMatchObject({ count: expected.length, meta: { has_more: false } })
  })

  it('refuses attributes and operators that are not documented for them', async () => {
    expect((await search({ 'custom_object_fields.moon': { $eq: 1 } })).status).toBe(400)
    expect((await search({ 'custom_object_fields.kind': { $gt: 'a' } })).status).toBe(400)
    expect((await search({ name: { $eq: 't1-1' } })).status).toBe(400)
    expect((await search({}, 'sort=id')).status).toBe(400)
  })

  it('finds words by their beginning and sorts as asked', async () => {
    expect(names((await account.call('GET', `${records}/search?query=consult`)).body)).toEqual(['t2-1'])
    expect(names((await account.call('GET', `${records}/search?query=&sort=-name`)).body)).toEqual([
      't2-1',
      't1-2',
      't1-1'
    ])
    expect(names((await account.call('GET', `${records}/autocomplete?name=t1`)).body)).toEqual(['t1-1', 't1-2'])
  })

  it('lags behind writes as far as told, while lists do not', async () => {
    account.desk.index.lagMs = 60_000
    await account.made('t3-1')
    const old = account.desk.tables.customObjectRecords.first({ name: 't1-2' })
    await account.call('DELETE', `${records}/${old?.id}`)
    expect(names((await account.call('GET', `${records}?sort=id`)).body)).toContain('t3-1')
    expect(names((await search({}, 'sort=name')).body)).toEqual(['t1-1', 't1-2', 't2-1'])
    account.desk.index.clear()
    expect(names((await search({}, 'sort=name')).body)).toEqual(['t1-1', 't2-1', 't3-1'])
  })
})
