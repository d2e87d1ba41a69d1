import { beforeEach, describe, expect, it } from 'vitest'
import type { JsonRecord } from '../../input'
import { base, names, openFactAccount, records, type FactAccount } from '../../test-account/fact-account'

let account: FactAccount

beforeEach(async () => {
  account = await openFactAccount()
})

const details = (reply: { body: JsonRecord }) => reply.body['details']

describe('the account refuses', () => {
  it.each(['__proto__', 'constructor', 'toString', 'standard::name', 'moon'])('a value for %s', async key => {
    const custom_object_fields: unknown = JSON.parse(`{"kind":"a","${key}":{"x":1}}`)
    const reply = await account.create('a', { custom_object_fields })
    expect(reply.status).toBe(422)
    expect(Object.keys(details(reply) as object)).toEqual([key])
  })

  it('a record beyond 32 KB, whichever column makes it so, also by an update', async () => {
    const kilobytes = (count: number) => 'x'.repeat(count * 1024)
    expect((await account.create('a', { external_id: kilobytes(33) })).status).toBe(422)
    const columns = { kind: kilobytes(16), text: kilobytes(16) }
    expect((await account.create('b', { custom_object_fields: columns })).status).toBe(422)
    const held = await account.made('c', { custom_object_fields: { text: kilobytes(31) } })
    const grown = { custom_object_record: { custom_object_fields: { kind: kilobytes(1) } } }
    expect((await account.call('PATCH', `${records}/${String(held['id'])}`, grown)).status).toBe(422)
  })

  it('a name longer than 255 characters, and none at all', async () => {
    expect((await account.create('n'.repeat(255))).status).toBe(201)
    expect(details(await account.create('n'.repeat(256)))).toMatchObject({ name: [{ error: 'TooLong' }] })
    const nameless = await account.call('POST', records, { custom_object_record: { external_id: 'e' } })
    expect(details(nameless)).toMatchObject({ name: [{ error: 'BlankValue' }] })
  })

  it('a number that is too large for its notation', async () => {
    expect((await account.create('a', { custom_object_fields: { minutes: 1e21 } })).status).toBe(422)
  })

  it.each([`${records}?sort=constructor`, `${records}?sort=__proto__`])('the order of %s', async path => {
    expect((await account.call('GET', path)).status).toBe(400)
  })

  it.each(['constructor', '__proto__', 'toString'])('a job that is to %s', async action => {
    expect((await account.call('POST', `${base}/jobs`, { job: { action, items: [{}] } })).status).toBe(400)
  })

  it.each(['constructor', 'toString', 'custom_object_fields.constructor'])('a filter on %s', async name => {
    const filter = { [name]: { $eq: 'x' } }
    expect((await account.call('POST', `${records}/search`, { filter })).status).toBe(400)
  })
})

describe('any agent may write', () => {
  it.each<[string, string, JsonRecord]>([
    ['a name without an external id', 't1-1', {}],
    ['another external id than its name', 't1-1', { external_id: 't1-2' }],
    ['an external id with U+0000', 't1-1', { external_id: 't1-1\u0000' }],
    ['a text of nested JSON', 't1-1', { custom_object_fields: { text: '['.repeat(15_000) + ']'.repeat(15_000) } }],
    ['a text that names a prototype', 't1-1', { custom_object_fields: { text: '{"__proto__":{"kind":"x"}}' } }],
    ['a text with U+0000 and blanks', 't1-1', { custom_object_fields: { text: ' a\u0000b\r\n\ud800 ' } }],
    ['a number of 9e15', 't1-1', { custom_object_fields: { minutes: 9e15 } }],
    ['a negative number', 't1-1', { custom_object_fields: { minutes: -1 } }]
  ])('%s', async (_, name, rest) => {
    const { status, body } = await account.create(name, rest)
    expect(status).toBe(201)
    const made = body['custom_object_record'] as JsonRecord
    expect(made).toMatchObject({ name, ...rest })
    const read = await account.call('GET', `${records}/${String(made['id'])}`, undefined, account.agent)
    expect(read.body['custom_object_record']).toEqual(made)
  })

  it('the external id that another record has, whichever their names', async () => {
    await account.made('t1-1', { external_id: 't1-1' })
    await account.made('forged', { external_id: 't1-1' })
    const { body } = await account.call('GET', `${records}?filter[external_ids]=t1-1`)
    expect(names(body)).toEqual(['t1-1', 'forged'])
  })

  it('a name that differs from a taken one by what follows U+0000', async () => {
    expect((await account.create('t1-1\u0000x', { external_id: 't1-1\u0000x' })).status).toBe(201)
    expect((await account.create('t1-1', { external_id: 't1-1' })).status).toBe(201)
    expect((await account.create('t1-1\u0000x')).status).toBe(422)
    expect(names((await account.call('GET', `${records}?filter[external_ids]=t1-1`)).body)).toEqual(['t1-1'])
    expect(names((await account.call('GET', `${records}?filter[external_ids]=t1-1%00x`)).body)).toEqual(['t1-1\u0000x'])
  })

  it('an external id without a name where names are numbered, and a name nowhere there', async () => {
    const custom_object = { key: 'log', title: 'Log', title_pluralized: 'Logs' }
    await account.call('POST', '/api/v2/custom_objects', { custom_object })
    const properties = { autoincrement_enabled: true, autoincrement_prefix: 'L-', autoincrement_padding: 3 }
    const path = '/api/v2/custom_objects/log'
    await account.call('PATCH', `${path}/fields/standard::name`, { custom_object_field: { properties } })
    const post = (custom_object_record: JsonRecord) =>
      account.call('POST', `${path}/records`, { custom_object_record }, account.agent)
    expect((await post({ external_id: 'e' })).body['custom_object_record']).toMatchObject({ name: 'L-001' })
    expect((await post({ external_id: 'e' })).body['custom_object_record']).toMatchObject({ name: 'L-002' })
    expect((await post({ name: 'mine' })).status).toBe(422)
  })
})
