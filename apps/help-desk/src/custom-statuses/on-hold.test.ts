import { beforeEach, expect, it } from 'vitest'
import type { JsonRecord } from '../input'
import { openTestAccount, type TestAccount } from '../test-account/test-account'

let account: TestAccount
beforeEach(() => {
  account = openTestAccount()
})

const switched = (status_hold: unknown, as = account.admin) =>
  account.call('PUT', '/api/v2/account/settings', { settings: { tickets: { status_hold } } }, as)
const put = (id: unknown, ticket: JsonRecord) =>
  account.call('PUT', `/api/v2/tickets/${String(id)}`, { ticket }, account.agent)
const holdStatuses = async () =>
  (await account.call('GET', '/api/v2/custom_statuses?status_categories=hold')).body['custom_statuses'] as JsonRecord[]

async function statusField(): Promise<JsonRecord> {
  const { body } = await account.call('GET', '/api/v2/ticket_fields')
  const field = (body['ticket_fields'] as JsonRecord[]).find(({ type }) => type === 'status')
  if (!field) throw new Error('every account has a status field')
  return field
}
const offered = ({ system_field_options }: JsonRecord) =>
  (system_field_options as { value: string }[]).map(({ value }) => value)

it('is on from the start and switched by administrators only', async () => {
  expect((await account.call('GET', '/api/v2/account/settings')).body['settings']).toMatchObject({
    active_features: { on_hold_status: true },
    tickets: { status_hold: true, tagging: true }
  })
  expect((await switched(false, account.agent)).status).toBe(403)
  expect((await switched('perhaps')).status).toBe(400)
  expect((await switched(false)).body['settings']).toMatchObject({ tickets: { status_hold: false, tagging: true } })
})

it('is called open where end users read it', async () => {
  expect(await holdStatuses()).toMatchObject([{ agent_label: 'Em espera', end_user_label: 'Aberto' }])
})

it('takes no more tickets while it is off, and those that are on hold stay it', async () => {
  const [{ id: held }, { id: open }] = [await account.createTicket({ status: 'hold' }), await account.createTicket({})]
  await switched(false)
  for (const custom_status_id of [undefined, (await holdStatuses())[0]?.['id']])
    expect((await put(open, custom_status_id === undefined ? { status: 'hold' } : { custom_status_id })).status).toBe(
      422
    )
  expect((await put(held, { status: 'hold', tags: ['x'] })).body).toMatchObject({
    ticket: { status: 'hold', tags: ['x'] }
  })
  await switched(true)
  expect((await put(open, { status: 'hold' })).body).toMatchObject({ ticket: { status: 'hold' } })
})

it('leaves its statuses inactive, with what they are kept for when it is on again', async () => {
  await switched(false)
  const [usual] = await holdStatuses()
  expect(usual).toMatchObject({ active: false, default: true })
  const renamed = await account.call('PUT', `/api/v2/custom_statuses/${String(usual?.['id'])}`, {
    custom_status: { agent_label: 'Com terceiros' }
  })
  expect(renamed.body['custom_status']).toMatchObject({ active: false, agent_label: 'Com terceiros' })
  await switched(true)
  expect(await holdStatuses()).toMatchObject([{ active: true, agent_label: 'Com terceiros' }])
})

it('is the subtype of the status field too', async () => {
  const { id, sub_type_id } = await statusField()
  expect(sub_type_id).toBe(1)
  const write = (subtype: number) =>
    account.call('PUT', `/api/v2/ticket_fields/${String(id)}`, { ticket_field: { sub_type_id: subtype } })
  expect((await write(2)).status).toBe(422)
  expect((await write(0)).body['ticket_field']).toMatchObject({ sub_type_id: 0 })
  expect(offered(await statusField())).toEqual(['open', 'pending', 'solved'])
  expect((await account.call('GET', '/api/v2/account/settings')).body['settings']).toMatchObject({
    tickets: { status_hold: false }
  })
  await write(1)
  expect(offered(await statusField())).toEqual(['open', 'pending', 'hold', 'solved'])
})

it('is passed over by rules while it is off', async () => {
  const category = await account.call('POST', '/api/v2/trigger_categories', { trigger_category: { name: 'C' } })
  const trigger = {
    title: 'T',
    category_id: (category.body['trigger_category'] as JsonRecord)['id'],
    conditions: { all: [{ field: 'current_tags', operator: 'includes', value: 'espera' }], any: [] },
    actions: [{ field: 'status', value: 'hold' }]
  }
  expect((await account.call('POST', '/api/v2/triggers', { trigger })).status).toBe(201)
  await switched(false)
  expect((await account.createTicket({ tags: ['espera'] }))['status']).toBe('new')
  await switched(true)
  expect((await account.createTicket({ tags: ['espera'] }))['status']).toBe('hold')
})
