import { beforeEach, describe, expect, it } from 'vitest'
import { recordsOf, type JsonRecord } from '../../input'
import { openTestAccount, type TestAccount } from '../../test-account/test-account'

let account: TestAccount
let category: string

async function newCategory(name: string): Promise<string> {
  const { body } = await account.call('POST', '/api/v2/trigger_categories', { trigger_category: { name } })
  return String((body['trigger_category'] as JsonRecord)['id'])
}

beforeEach(async () => {
  account = openTestAccount()
  for (const one of account.desk.tables.triggerCategories.find())
    if (account.desk.tables.triggers.count({ category_id: one.id }) === 0)
      account.desk.tables.triggerCategories.delete(one.id)
  category = await newCategory('One')
})

const body = (changes: JsonRecord = {}) => ({
  trigger: {
    title: 'T',
    category_id: category,
    conditions: { all: [{ field: 'status', operator: 'is', value: 'open' }] },
    actions: [{ field: 'priority', value: 'high' }],
    ...changes
  }
})

async function create(changes: JsonRecord = {}): Promise<JsonRecord> {
  const reply = await account.call('POST', '/api/v2/triggers', body(changes))
  expect(reply.status).toBe(201)
  return reply.body['trigger'] as JsonRecord
}

describe('triggers', () => {
  it('are created with a text category and read with both arrays', async () => {
    expect(await create()).toMatchObject({
      title: 'T',
      category_id: category,
      position: 1,
      active: true,
      default: false,
      conditions: { all: [{ field: 'status', operator: 'is', value: 'open' }], any: [] }
    })
    expect(typeof (await create())['category_id']).toBe('string')
  })

  it('need a category that exists once there is more than one', async () => {
    expect((await account.call('POST', '/api/v2/triggers', body({ category_id: 'x' }))).status).toBe(422)
    await newCategory('Two')
    const { status, body: answer } = await account.call('POST', '/api/v2/triggers', body({ category_id: undefined }))
    expect(status).toBe(422)
    expect(answer).toMatchObject({ details: { category_id: [{ error: 'BlankValue' }] } })
  })

  it('replace both arrays on update, so that a forgotten one is empty and refused', async () => {
    const path = `/api/v2/triggers/${String((await create())['id'])}`
    const half = { trigger: { actions: [{ field: 'priority', value: 'low' }] } }
    expect((await account.call('PUT', path, half)).status).toBe(422)
    const renamed = await account.call('PUT', path, { trigger: { title: 'New' } })
    expect(renamed.body['trigger']).toMatchObject({ title: 'New', actions: [{ field: 'priority', value: 'high' }] })
  })

  it('are written by admins and read by agents', async () => {
    await create()
    expect((await account.call('POST', '/api/v2/triggers', body(), account.agent)).status).toBe(403)
    expect((await account.call('GET', '/api/v2/triggers', undefined, account.agent)).status).toBe(200)
  })

  it('are reordered with every id and one category only', async () => {
    const [a, b] = [Number((await create())['id']), Number((await create())['id'])]
    const others = account.desk.tables.triggers
      .find()
      .map(one => one.id)
      .filter(id => id !== a && id !== b)
    const path = '/api/v2/triggers/reorder'
    expect((await account.call('PUT', path, { trigger_ids: [b] })).status).toBe(404)
    const { body: answer } = await account.call('PUT', path, { trigger_ids: [b, a, ...others] })
    expect(
      recordsOf(answer['triggers'])
        .map(one => one['id'])
        .slice(0, 2)
    ).toEqual([b, a])
    await newCategory('Two')
    const refused = await account.call('PUT', path, { trigger_ids: [a, b, ...others] })
    expect(refused).toMatchObject({ status: 400, body: { error: 'LimitOneCategory' } })
  })

  it('define which operators a field takes', async () => {
    const { body: answer } = await account.call('GET', '/api/v2/triggers/definitions')
    const { conditions_all } = answer['definitions'] as JsonRecord
    const of = (subject: string) => recordsOf(conditions_all).find(one => one['subject'] === subject)
    const operators = (subject: string) => recordsOf(of(subject)?.['operators']).map(one => one['value'])
    expect(operators('status')).toEqual([
      'is',
      'is_not',
      'less_than',
      'greater_than',
      'changed',
      'value',
      'value_previous',
      'not_changed',
      'not_value',
      'not_value_previous'
    ])
    expect(operators(`custom_fields_${account.field.due.id}`)).toContain('within_next_n_days')
    expect(recordsOf(of(`custom_fields_${account.field.stage.id}`)?.['values'])).toContainEqual({
      title: 'Done',
      value: 'stage_done',
      enabled: true
    })
    expect(of('PENDING')).toBeUndefined()
  })

  it('move by update_many and go by destroy_many', async () => {
    const [a, b] = [await create(), await create()]
    const triggers = [{ id: a['id'], position: 9, title: 'ignored' }]
    const { body: answer } = await account.call('PUT', '/api/v2/triggers/update_many', { triggers })
    expect(recordsOf(answer['triggers'])[0]).toMatchObject({ position: 9, title: 'T' })
    const ids = `${String(a['id'])},${String(b['id'])}`
    expect((await account.call('DELETE', `/api/v2/triggers/destroy_many?ids=${ids}`)).status).toBe(204)
    expect((await account.call('GET', `/api/v2/triggers/${String(a['id'])}`)).status).toBe(404)
  })
})

describe('trigger categories', () => {
  const path = () => `/api/v2/trigger_categories/${category}`

  it('are patched, counted, and deleted only when empty', async () => {
    const patched = await account.call('PATCH', path(), { trigger_category: { name: 'Uno', position: 7 } })
    expect(patched.body['trigger_category']).toMatchObject({ id: category, name: 'Uno', position: 7 })
    await create()
    const { body: list } = await account.call('GET', '/api/v2/trigger_categories?include=rule_counts&page[size]=10')
    expect(recordsOf(list['trigger_categories'])).toContainEqual(
      expect.objectContaining({ id: category, active_count: 1 })
    )
    const refused = await account.call('DELETE', path())
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ code: 'TriggerCategoryNotEmpty' }] } })
    for (const one of account.desk.tables.triggers.find()) account.desk.tables.triggers.delete(one.id)
    expect((await account.call('DELETE', path())).status).toBe(204)
  })

  it('answer in the newer error shape', async () => {
    expect(await account.call('GET', '/api/v2/trigger_categories/0')).toMatchObject({
      status: 404,
      body: { errors: [{ code: 'TriggerCategoryNotFound' }] }
    })
    const blank = await account.call('POST', '/api/v2/trigger_categories', { trigger_category: { name: '' } })
    expect(blank).toMatchObject({ status: 400, body: { errors: [{ title: 'Name cannot be blank' }] } })
  })

  it('move with their triggers in one job that does all or nothing', async () => {
    const two = await newCategory('Two')
    const id = Number((await create())['id'])
    const job = (category_id: string) => ({
      job: {
        action: 'patch',
        items: {
          trigger_categories: [{ id: category, position: 5 }],
          triggers: [{ id: String(id), category_id, position: 3 }]
        }
      }
    })
    const failed = await account.call('POST', '/api/v2/trigger_categories/jobs', job('0'))
    expect(failed).toMatchObject({ status: 400, body: { status: 'failed', errors: [{ trigger_id: String(id) }] } })
    expect(account.desk.tables.triggerCategories.get(category)?.position).not.toBe(5)
    const done = await account.call('POST', '/api/v2/trigger_categories/jobs', job(two))
    expect(done).toMatchObject({ status: 200, body: { status: 'complete' } })
    expect(account.desk.tables.triggers.get(id)).toMatchObject({ category_id: two, position: 3 })
  })
})
