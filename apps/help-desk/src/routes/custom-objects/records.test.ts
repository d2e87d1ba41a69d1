import { beforeEach, describe, expect, it } from 'vitest'
import { recordsOf, type JsonRecord } from '../../input'
import { openTestAccount, type TestAccount } from '../../test-account/test-account'

let account: TestAccount
const base = '/api/v2/custom_objects/fact'
const records = `${base}/records`

async function field(body: JsonRecord) {
  const reply = await account.call('POST', `${base}/fields`, { custom_object_field: body })
  expect(reply.status).toBe(201)
}

beforeEach(async () => {
  account = openTestAccount()
  const custom_object = { key: 'fact', title: 'Fact', title_pluralized: 'Facts', include_in_list_view: false }
  await account.call('POST', '/api/v2/custom_objects', { custom_object })
  const properties = { is_unique: true, autoincrement_enabled: false }
  await account.call('PATCH', `${base}/fields/standard::name`, { custom_object_field: { properties } })
  await field({ key: 'kind', title: 'Kind', type: 'text' })
  await field({ key: 'text', title: 'Text', type: 'textarea' })
  await field({ key: 'minutes', title: 'Minutes', type: 'decimal' })
  await field({ key: 'billable', title: 'Billable', type: 'checkbox' })
  await field({ key: 'day', title: 'Day', type: 'date' })
  await field({ key: 'ticket', title: 'Ticket', type: 'lookup', relationship_target_type: 'zen:ticket' })
})

const create = (name: string, rest: JsonRecord = {}, as = account.agent) =>
  account.call('POST', records, { custom_object_record: { name, ...rest } }, as)
const made = async (name: string, rest: JsonRecord = {}) =>
  (await create(name, rest)).body['custom_object_record'] as JsonRecord
const names = (body: JsonRecord) => recordsOf(body['custom_object_records']).map(record => record['name'])

describe('records', () => {
  it('are made by agents, stamped by the server, with a ULID and every field', async () => {
    const ticket = await account.createTicket({ external_id: 'demo' })
    const { status, body } = await create('t1-1', {
      external_id: 't1-1',
      custom_object_fields: { kind: 'entry', minutes: '12.5', billable: true, ticket: 'external_id:demo' },
      created_by_user_id: '1',
      created_at: '1999-01-01T00:00:00Z'
    })
    expect(status).toBe(201)
    expect(body['custom_object_record']).toMatchObject({
      id: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/),
      name: 't1-1',
      external_id: 't1-1',
      custom_object_key: 'fact',
      custom_object_fields: {
        kind: 'entry',
        text: null,
        minutes: 12.5,
        billable: true,
        day: null,
        ticket: String(ticket['id'])
      },
      created_by_user_id: String(account.agent.id),
      updated_by_user_id: String(account.agent.id),
      created_at: '2026-11-23T12:00:00Z',
      updated_at: '2026-11-23T12:00:00Z'
    })
  })

  it('refuse a second one with a unique name, until the first is deleted', async () => {
    const first = await made('timer-1')
    const second = await create('timer-1')
    expect(second).toMatchObject({ status: 422, body: { details: { name: [{ error: 'DuplicateValue' }] } } })
    expect((await account.call('DELETE', `${records}/${String(first['id'])}`, undefined, account.agent)).status).toBe(
      204
    )
    expect((await create('timer-1')).status).toBe(201)
  })

  it('let one of two simultaneous writers of a name through', async () => {
    const replies = await Promise.all([create('slot'), create('slot')])
    expect(replies.map(reply => reply.status).toSorted()).toEqual([201, 422])
  })

  it.each([
    ['no name', '', {}],
    ['an unknown field', 'a', { custom_object_fields: { moon: 1 } }],
    ['a number that is none', 'a', { custom_object_fields: { minutes: 'many' } }],
    ['a lookup to nothing', 'a', { custom_object_fields: { ticket: '999' } }],
    ['more than 32 KB', 'a', { custom_object_fields: { text: 'x'.repeat(33_000) } }]
  ])('are refused with %s', async (_, name, rest) => {
    expect((await create(name, rest)).status).toBe(422)
  })

  it('are not for end users, and objects are an admin’s to define', async () => {
    expect((await create('a', {}, account.requester)).status).toBe(403)
    expect((await account.call('GET', records, undefined, account.requester)).status).toBe(403)
    const custom_object = { key: 'x', title: 'X', title_pluralized: 'Xs' }
    expect((await account.call('POST', '/api/v2/custom_objects', { custom_object }, account.agent)).status).toBe(403)
  })

  it('change only what is named', async () => {
    const record = await made('a', { custom_object_fields: { kind: 'x', minutes: 5 } })
    account.desk.clock.set(new Date('2026-11-23T13:00:00Z'), true)
    const path = `${records}/${String(record['id'])}`
    const patch = { custom_object_record: { custom_object_fields: { minutes: 6 } } }
    const { body } = await account.call('PATCH', path, patch)
    expect(body['custom_object_record']).toMatchObject({
      name: 'a',
      custom_object_fields: { kind: 'x', minutes: 6 },
      created_by_user_id: String(account.agent.id),
      updated_by_user_id: String(account.admin.id),
      created_at: '2026-11-23T12:00:00Z',
      updated_at: '2026-11-23T13:00:00Z'
    })
  })

  it('are listed by exact external ids and ids, in pages by cursor', async () => {
    for (const slot of [1, 2, 3]) await made(`t1-${slot}`, { external_id: `t1-${slot}` })
    await made('t2-1', { external_id: 't2-1' })
    const { body } = await account.call('GET', `${records}?filter[external_ids]=t1-3,t1-1,t1-9,T2-1`)
    expect(names(body)).toEqual(['t1-1', 't1-3'])
    const ids = recordsOf(body['custom_object_records']).map(record => record['id'])
    expect(names((await account.call('GET', `${records}?filter[ids]=${ids.join(',')}&sort=-id`)).body)).toEqual([
      't1-3',
      't1-1'
    ])
    const first = await account.call('GET', `${records}?page[size]=3`)
    expect(first.body).toMatchObject({ meta: { has_more: true } })
    const after = String((first.body['meta'] as JsonRecord)['after_cursor'])
    const second = await account.call('GET', `${records}?page[size]=3&page[after]=${after}`)
    expect(names(second.body)).toEqual(['t2-1'])
    expect((await account.call('GET', `${records}?sort=name`)).status).toBe(400)
    expect((await account.call('GET', `${records}/count`)).body).toMatchObject({ count: { value: 4 } })
  })

  it('can be set and deleted by external id or unique name', async () => {
    const set = (query: string, body: JsonRecord) =>
      account.call('PATCH', `${records}?${query}`, { custom_object_record: body })
    expect((await set('external_id=e1', { name: 'one', custom_object_fields: { kind: 'a' } })).status).toBe(200)
    const again = await set('external_id=e1', { custom_object_fields: { minutes: 1 } })
    expect(again.body['custom_object_record']).toMatchObject({
      name: 'one',
      external_id: 'e1',
      custom_object_fields: { kind: 'a', minutes: 1 }
    })
    expect((await set('name=two', {})).body['custom_object_record']).toMatchObject({ name: 'two' })
    expect((await set('name=two&external_id=e1', {})).status).toBe(400)
    expect((await account.call('DELETE', `${records}?name=two`)).status).toBe(204)
    expect((await account.call('DELETE', `${records}?external_id=e9`)).status).toBe(404)
    expect(account.desk.tables.customObjectRecords.count({ object_key: 'fact' })).toBe(1)
  })

  it('are found from the ticket their lookup names', async () => {
    const ticket = await account.createTicket({})
    await made('a', { custom_object_fields: { ticket: ticket['id'] } })
    await made('b')
    const lookup = account.desk.tables.customObjectFields.first({ object_key: 'fact', key: 'ticket' })
    const path = `/api/v2/zen:ticket/${String(ticket['id'])}/relationship_fields/${lookup?.id}/zen:custom_object:fact`
    expect(names((await account.call('GET', path)).body)).toEqual(['a'])
  })
})

describe('searching records', () => {
  const search = (filter: unknown, query = '') => account.call('POST', `${records}/search?${query}`, { filter })

  beforeEach(async () => {
    await made('t1-1', {
      external_id: 't1-1',
      custom_object_fields: { kind: 'entry', minutes: 30, billable: true, day: '2026-11-01' }
    })
    await made('t1-2', { custom_object_fields: { kind: 'entry', minutes: 90, billable: false, day: '2026-11-30' } })
    await made('t2-1', { custom_object_fields: { kind: 'terms_sent', text: 'Termo de consultoria' } })
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
    await made('t3-1')
    const old = account.desk.tables.customObjectRecords.first({ name: 't1-2' })
    await account.call('DELETE', `${records}/${old?.id}`)
    expect(names((await account.call('GET', `${records}?sort=id`)).body)).toContain('t3-1')
    expect(names((await search({}, 'sort=name')).body)).toEqual(['t1-1', 't1-2', 't2-1'])
    account.desk.index.clear()
    expect(names((await search({}, 'sort=name')).body)).toEqual(['t1-1', 't2-1', 't3-1'])
  })
})

describe('jobs', () => {
  async function run(action: string, items: unknown[]): Promise<JsonRecord[]> {
    const { status, body } = await account.call('POST', `${base}/jobs`, { job: { action, items } }, account.agent)
    expect(status).toBe(201)
    const queued = body['job_status'] as JsonRecord
    expect(queued).toMatchObject({ status: 'queued', total: items.length, results: null })
    await account.desk.queue.idle()
    const done = await account.call('GET', `/api/v2/job_statuses/${String(queued['id'])}`)
    expect(done.body['job_status']).toMatchObject({ status: 'completed' })
    return recordsOf((done.body['job_status'] as JsonRecord)['results'])
  }

  it('complete with failures among their results', async () => {
    const results = await run('create', [{ name: 'a' }, { name: 'a' }, { name: 'b', external_id: 'b' }])
    expect(results.map(result => result['success'])).toEqual([true, false, true])
    expect(results[1]).toMatchObject({ index: 1, action: 'create', error: 'RecordInvalid' })
    expect(account.desk.tables.customObjectRecords.count({ object_key: 'fact' })).toBe(2)
  })

  it('update, set and delete', async () => {
    const { id } = await made('a', { external_id: 'a' })
    await run('update', [{ id, custom_object_fields: { kind: 'u' } }])
    await run('create_or_update_by_external_id', [{ external_id: 'a', custom_object_fields: { minutes: 2 } }])
    await run('create_or_update_by_name', [{ name: 'c' }])
    const row = account.desk.tables.customObjectRecords.get(String(id))
    expect(row?.custom_object_fields).toEqual({ kind: 'u', minutes: 2 })
    const results = await run('delete', [id, 'nothing'])
    expect(results).toMatchObject([
      { success: true, status: 'Deleted' },
      { success: false, id: 'nothing' }
    ])
    await run('delete_by_external_id', ['x'])
    expect(account.desk.tables.customObjectRecords.find().map(record => record.name)).toEqual(['c'])
  })

  it('take at most 100 items of a known kind', async () => {
    const send = (action: string, items: unknown[]) => account.call('POST', `${base}/jobs`, { job: { action, items } })
    expect((await send('explode', [1])).status).toBe(400)
    expect(
      (
        await send(
          'create',
          Array.from({ length: 101 }, (_, at) => ({ name: String(at) }))
        )
      ).status
    ).toBe(400)
  })
})

describe('objects and fields', () => {
  it('keep their keys and types', async () => {
    const object = await account.call('PATCH', base, { custom_object: { key: 'other' } })
    expect(object.status).toBe(422)
    const changed = await account.call('PATCH', `${base}/fields/kind`, { custom_object_field: { type: 'date' } })
    expect(changed.status).toBe(422)
    const renamed = await account.call('PATCH', base, { custom_object: { title: 'Fato' } })
    expect(renamed.body['custom_object']).toMatchObject({ key: 'fact', title: 'Fato', include_in_list_view: false })
  })

  it('show the standard fields only when asked for', async () => {
    const keys = async (query: string) =>
      recordsOf((await account.call('GET', `${base}/fields${query}`)).body['custom_object_fields']).map(f => f['key'])
    expect(await keys('')).not.toContain('standard::name')
    expect((await keys('?include_standard_fields=true')).slice(0, 2)).toEqual([
      'standard::name',
      'standard::external_id'
    ])
    expect((await account.call('DELETE', `${base}/fields/standard::name`)).status).toBe(422)
  })

  it('make a name unique or numbered, not both, and not once there are records', async () => {
    const patch = (properties: JsonRecord) =>
      account.call('PATCH', `${base}/fields/standard::name`, { custom_object_field: { properties } })
    expect((await patch({ is_unique: true, autoincrement_enabled: true })).status).toBe(422)
    expect(
      (
        await patch({
          is_unique: false,
          autoincrement_enabled: true,
          autoincrement_prefix: 'F',
          autoincrement_padding: 3
        })
      ).status
    ).toBe(200)
    const record = await account.call('POST', records, { custom_object_record: {} })
    expect(record.body['custom_object_record']).toMatchObject({ name: 'F001' })
    expect((await create('named')).status).toBe(422)
    expect((await patch({ autoincrement_enabled: false })).status).toBe(422)
  })

  it('refuse keys that exist, dropdowns without options and lookups to nowhere', async () => {
    const add = (body: JsonRecord) => account.call('POST', `${base}/fields`, { custom_object_field: body })
    expect((await add({ key: 'kind', title: 'K' })).status).toBe(422)
    expect((await add({ key: 'list', title: 'L', type: 'dropdown' })).status).toBe(422)
    expect((await add({ key: 'l', title: 'L', type: 'lookup', relationship_target_type: 'zen:moon' })).status).toBe(422)
    const custom_object = { key: 'fact', title: 'F', title_pluralized: 'F' }
    expect((await account.call('POST', '/api/v2/custom_objects', { custom_object })).status).toBe(422)
  })

  it('go with everything they hold', async () => {
    await made('a')
    expect((await account.call('DELETE', base)).status).toBe(204)
    expect((await account.call('GET', records)).status).toBe(404)
    expect(account.desk.tables.customObjectRecords.count({ object_key: 'fact' })).toBe(0)
  })
})
