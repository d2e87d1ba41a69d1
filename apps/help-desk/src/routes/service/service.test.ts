import { beforeEach, describe, expect, it } from 'vitest'
import type { JsonRecord } from '../../input'
import { openTestAccount, type TestAccount } from '../../test-account/test-account'

let account: TestAccount
beforeEach(() => {
  account = openTestAccount()
})

const inner = (body: JsonRecord, name: string) => body[name] as JsonRecord

describe('SLA policies', () => {
  const root = '/api/v2/slas/policies'
  const metric = { priority: 'normal', metric: 'first_reply_time', target: 60, business_hours: true }
  const policy = (title: string, rest: JsonRecord = {}) => ({
    sla_policy: { title, filter: { all: [], any: [] }, policy_metrics: [metric], ...rest }
  })

  it('are kept in an order that only a whole list changes', async () => {
    const one = inner((await account.call('POST', root, policy('One'))).body, 'sla_policy')
    const two = inner((await account.call('POST', root, policy('Two'))).body, 'sla_policy')
    expect([one['position'], two['position']]).toEqual([1, 2])
    const reorder = (ids: unknown[]) => account.call('PUT', `${root}/reorder?sla_policy_ids=${ids.join(',')}`)
    expect((await reorder([two['id']])).status).toBe(422)
    expect((await reorder([two['id'], one['id']])).status).toBe(200)
    const { body } = await account.call('GET', root)
    expect(body).toMatchObject({ count: 2, sla_policies: [{ title: 'Two', position: 1 }, { title: 'One' }] })
  })

  it.each([
    ['without a filter', { filter: undefined }],
    ['with a field it does not know', { filter: { all: [{ field: 'custom_fields_1', operator: 'is', value: 'x' }] } }],
    ['with a metric it does not know', { policy_metrics: [{ ...metric, metric: 'speed' }] }],
    ['with a metric twice', { policy_metrics: [metric, metric] }]
  ])('are refused %s', async (_, rest) => {
    expect((await account.call('POST', root, policy('Bad', rest))).status).toBe(422)
  })

  it('answer ids of a filter as numbers', async () => {
    const all = [{ field: 'group_id', operator: 'is', value: '12' }]
    const { body } = await account.call('POST', root, policy('Group', { filter: { all, any: [] } }))
    expect(inner(body, 'sla_policy')['filter']).toEqual({ all: [{ ...all[0], value: 12 }], any: [] })
  })

  it('are for admins', async () => {
    expect((await account.call('GET', root, undefined, account.agent)).status).toBe(403)
  })
})

describe('schedules', () => {
  const root = '/api/v2/business_hours/schedules'
  const made = async () =>
    inner((await account.call('POST', root, { schedule: { name: 'Loja', time_zone: 'Brasilia' } })).body, 'schedule')

  it('begin with nine to five and take hours only through the workweek', async () => {
    const { id, intervals } = await made()
    expect(intervals).toHaveLength(5)
    const hours = [{ start_time: 1920, end_time: 2160 }]
    await account.call('PUT', `${root}/${String(id)}`, { schedule: { name: 'Loja 2', intervals: hours } })
    const renamed = inner((await account.call('GET', `${root}/${String(id)}`)).body, 'schedule')
    expect(renamed).toMatchObject({ name: 'Loja 2', intervals })
    const week = await account.call('PUT', `${root}/${String(id)}/workweek`, { workweek: { intervals: hours } })
    expect(week.body).toEqual({ workweek: { intervals: hours } })
  })

  it.each([
    ['spans midnight', [{ start_time: 1320, end_time: 1500 }]],
    ['goes by no quarter of an hour', [{ start_time: 1980, end_time: 2047 }]],
    ['is open for less than an hour', [{ start_time: 1980, end_time: 2025 }]],
    [
      'overlaps',
      [
        { start_time: 1500, end_time: 1700 },
        { start_time: 1600, end_time: 1800 }
      ]
    ]
  ])('refuse a week that %s', async (_, intervals) => {
    const { id } = await made()
    expect((await account.call('PUT', `${root}/${String(id)}/workweek`, { workweek: { intervals } })).status).toBe(422)
  })

  it('refuse a time zone of the other kind', async () => {
    const schedule = { name: 'Loja', time_zone: 'America/Sao_Paulo' }
    expect((await account.call('POST', root, { schedule })).status).toBe(422)
  })

  it('hold holidays within two years', async () => {
    const holidays = `${root}/${String((await made())['id'])}/holidays`
    const day = (year: number) => ({ name: 'Ano novo', start_date: `${year}-01-01`, end_date: `${year}-01-01` })
    const year = account.desk.clock.now().getUTCFullYear()
    expect((await account.call('POST', holidays, { holiday: day(year + 4) })).status).toBe(422)
    const { status, body } = await account.call('POST', holidays, { holiday: day(year + 1) })
    expect([status, body]).toEqual([201, { holiday: { id: expect.any(Number), ...day(year + 1) } }])
    await account.call('DELETE', `${holidays}/${String(inner(body, 'holiday')['id'])}`)
    expect((await account.call('GET', holidays)).body).toEqual({ holidays: [] })
  })
})

describe('dynamic content', () => {
  const root = '/api/v2/dynamic_content/items'
  const variants = [
    { locale_id: 19, content: 'Olá', default: true, active: true },
    { locale_id: 2, content: 'Hola', default: false, active: true }
  ]
  const made = async (name = 'Saudação Geral') =>
    inner((await account.call('POST', root, { item: { name, default_locale_id: 19, variants } })).body, 'item')

  it('keeps the placeholder of its first name', async () => {
    const item = await made('First Name')
    expect(item['placeholder']).toBe('{{dc.first_name}}')
    const renamed = await account.call('PUT', `${root}/${String(item['id'])}`, { item: { name: 'Other' } })
    expect(renamed.body).toMatchObject({ item: { name: 'Other', placeholder: '{{dc.first_name}}' } })
  })

  it('has one variant for each language of the account, and keeps its default one', async () => {
    const item = await made()
    const path = `${root}/${String(item['id'])}/variants`
    const add = (locale_id: number) => account.call('POST', path, { variant: { locale_id, content: 'x' } })
    expect([(await add(2)).status, (await add(99)).status, (await add(1)).status]).toEqual([422, 422, 201])
    const [standard] = item['variants'] as JsonRecord[]
    expect((await account.call('DELETE', `${path}/${String(standard?.['id'])}`)).status).toBe(422)
  })

  it('is read in the language of the requester', async () => {
    await made('ola')
    const category = await account.call('POST', '/api/v2/trigger_categories', { trigger_category: { name: 'T' } })
    const trigger = {
      title: 'Greet',
      category_id: inner(category.body, 'trigger_category')['id'],
      conditions: { all: [{ field: 'update_type', operator: 'is', value: 'Create' }] },
      actions: [{ field: 'notification_user', value: ['requester_id', '{{dc.ola}}', 'x'] }]
    }
    await account.call('POST', '/api/v2/triggers', { trigger })
    await account.createTicket({})
    expect(account.desk.outbox.find().at(-1)?.subject).toBe('Olá')
  })
})
