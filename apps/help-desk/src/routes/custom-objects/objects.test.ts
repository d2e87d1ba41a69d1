import { beforeEach, describe, expect, it } from 'vitest'
import { recordsOf, type JsonRecord } from '../../input'
import { base, records, openFactAccount, type FactAccount } from '../../test-account/fact-account'

let account: FactAccount

beforeEach(async () => {
  account = await openFactAccount()
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
    expect((await account.create('named')).status).toBe(422)
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
    await account.made('a')
    expect((await account.call('DELETE', base)).status).toBe(204)
    expect((await account.call('GET', records)).status).toBe(404)
    expect(account.desk.tables.customObjectRecords.count({ object_key: 'fact' })).toBe(0)
  })
})
