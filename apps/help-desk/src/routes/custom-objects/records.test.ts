import { beforeEach, describe, expect, it } from 'vitest'
import { recordsOf, type JsonRecord } from '../../input'
import { names, records, openFactAccount, type FactAccount } from '../../test-account/fact-account'

let account: FactAccount

beforeEach(async () => {
  account = await openFactAccount()
})

describe('records', () => {
  it('are made by agents, stamped by the server, with a ULID and every field', async () => {
    const ticket = await account.createTicket({ external_id: 'demo' })
    const { status, body } = await account.create('t1-1', {
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
    const first = await account.made('timer-1')
    const second = await account.create('timer-1')
    expect(second).toMatchObject({ status: 422, body: { details: { name: [{ error: 'DuplicateValue' }] } } })
    expect((await account.call('DELETE', `${records}/${String(first['id'])}`, undefined, account.agent)).status).toBe(
      204
    )
    expect((await account.create('timer-1')).status).toBe(201)
  })

  it('let one of two simultaneous writers of a name through', async () => {
    const replies = await Promise.all([account.create('slot'), account.create('slot')])
    expect(replies.map(reply => reply.status).toSorted()).toEqual([201, 422])
  })

  it.each([
    ['no name', '', {}],
    ['an unknown field', 'a', { custom_object_fields: { moon: 1 } }],
    ['a number that is none', 'a', { custom_object_fields: { minutes: 'many' } }],
    ['a lookup to nothing', 'a', { custom_object_fields: { ticket: '999' } }],
    ['more than 32 KB', 'a', { custom_object_fields: { text: 'x'.repeat(33_000) } }]
  ])('are refused with %s', async (_, name, rest) => {
    expect((await account.create(name, rest)).status).toBe(422)
  })

  it('are not for end users, and objects are an admin’s to define', async () => {
    expect(
      (await account.call('POST', records, { custom_object_record: { name: 'a' } }, account.requester)).status
    ).toBe(403)
    expect((await account.call('GET', records, undefined, account.requester)).status).toBe(403)
    const custom_object = { key: 'x', title: 'X', title_pluralized: 'Xs' }
    expect((await account.call('POST', '/api/v2/custom_objects', { custom_object }, account.agent)).status).toBe(403)
  })

  it('change only what is named', async () => {
    const record = await account.made('a', { custom_object_fields: { kind: 'x', minutes: 5 } })
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
    for (const slot of [1, 2, 3]) await account.made(`t1-${slot}`, { external_id: `t1-${slot}` })
    await account.made('t2-1', { external_id: 't2-1' })
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
    await account.made('a', { custom_object_fields: { ticket: ticket['id'] } })
    await account.made('b')
    const lookup = account.desk.tables.customObjectFields.first({ object_key: 'fact', key: 'ticket' })
    const path = `/api/v2/zen:ticket/${String(ticket['id'])}/relationship_fields/${lookup?.id}/zen:custom_object:fact`
    expect(names((await account.call('GET', path)).body)).toEqual(['a'])
  })
})
