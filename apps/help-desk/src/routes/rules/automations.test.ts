import { beforeEach, expect, it } from 'vitest'
import { runAutomations } from '../../automation/runs/run-automations'
import type { TraceEntry } from '../../automation/runs/trace'
import type { JsonRecord } from '../../input'
import { openTestAccount, type TestAccount } from '../../test-account/test-account'

let account: TestAccount

beforeEach(() => {
  account = openTestAccount()
  for (const one of account.desk.tables.automations.find()) account.desk.tables.automations.delete(one.id)
})

const pending = { field: 'status', operator: 'is', value: 'pending' }
const tenDays = { field: 'PENDING', operator: 'greater_than', value: '240' }
const solve = { field: 'status', value: 'solved' }

async function create(changes: JsonRecord = {}) {
  const automation = { title: 'Ten days', all: [pending, tenDays], any: [], actions: [solve], ...changes }
  return account.call('POST', '/api/v2/automations', { automation })
}

function atHour(hours: number): Date {
  const now = new Date(Date.parse('2026-11-23T12:00:00Z') + hours * 3_600_000)
  account.desk.clock.set(now, true)
  return now
}

const description = (body: JsonRecord) => JSON.stringify(body['details'])

it('is created with bare arrays and read with conditions', async () => {
  const { status, body } = await create()
  expect(status).toBe(201)
  expect(body['automation']).toMatchObject({ conditions: { all: [pending, tenDays], any: [] }, actions: [solve] })
})

it('is refused without a time condition, without a basic one, without an end, or as a twin', async () => {
  expect(description((await create({ all: [pending] })).body)).toContain('time condition')
  expect(description((await create({ all: [tenDays] })).body)).toContain('status, type')
  expect(description((await create({ actions: [{ field: 'priority', value: 'high' }] })).body)).toContain('nullifies')
  expect((await create()).status).toBe(201)
  expect(description((await create({ title: 'Twin', all: [tenDays, pending] })).body)).toContain('same conditions')
  expect((await create({ title: 'Twin', active: false })).status).toBe(201)
})

it('replaces both arrays on update and moves by its position', async () => {
  const id = String(((await create()).body['automation'] as JsonRecord)['id'])
  const path = `/api/v2/automations/${id}`
  expect((await account.call('PUT', path, { automation: { actions: [solve] } })).status).toBe(422)
  const moved = await account.call('PUT', path, { automation: { position: 12 } })
  expect(moved.body['automation']).toMatchObject({ position: 12, actions: [solve] })
})

it('solves what has been pending for more than ten days, with an audit of its own', async () => {
  const automation = (await create()).body['automation'] as JsonRecord
  const ticket = await account.createTicket({ assignee_id: account.agent.id, status: 'pending' })
  const path = `/api/v2/tickets/${String(ticket['id'])}`
  runAutomations(account.desk, atHour(240))
  expect((await account.call('GET', path)).body['ticket']).toMatchObject({ status: 'pending' })
  runAutomations(account.desk, atHour(241))
  expect((await account.call('GET', path)).body['ticket']).toMatchObject({ status: 'solved' })
  const { body } = await account.call('GET', `${path}/audits`)
  expect(body['audits']).toHaveLength(2)
  expect((body['audits'] as JsonRecord[])[1]).toMatchObject({
    author_id: -1,
    via: { channel: 'rule', source: { from: { id: automation['id'], title: 'Ten days' }, rel: 'automation' } },
    events: [
      { type: 'Change', field_name: 'status', previous_value: 'pending', value: 'solved' },
      { type: 'Change', field_name: 'custom_status_id' }
    ]
  })
  runAutomations(account.desk, atHour(242))
  expect((await account.call('GET', `${path}/audits`)).body['audits']).toHaveLength(2)
})

it('counts from the last time the ticket became pending', async () => {
  await create()
  const ticket = await account.createTicket({ assignee_id: account.agent.id, status: 'pending' })
  const path = `/api/v2/tickets/${String(ticket['id'])}`
  atHour(100)
  await account.call('PUT', path, { ticket: { status: 'open' } })
  await account.call('PUT', path, { ticket: { status: 'pending' } })
  runAutomations(account.desk, atHour(241))
  expect((await account.call('GET', path)).body['ticket']).toMatchObject({ status: 'pending' })
})

it('lets triggers answer in the same audit, and leaves closed tickets alone', async () => {
  const { body: made } = await account.call('POST', '/api/v2/trigger_categories', { trigger_category: { name: 'C' } })
  const trigger = {
    title: 'After rules',
    category_id: (made['trigger_category'] as JsonRecord)['id'],
    conditions: { all: [{ field: 'current_via_id', operator: 'is', value: '8' }] },
    actions: [{ field: 'current_tags', value: 'by_rule' }]
  }
  expect((await account.call('POST', '/api/v2/triggers', { trigger })).status).toBe(201)
  await create({
    all: [
      { field: 'status', operator: 'greater_than', value: 'open' },
      { field: 'NEW', operator: 'is', value: '2' }
    ]
  })
  const waiting = await account.createTicket({ assignee_id: account.agent.id, status: 'pending' })
  const closed = await account.createTicket({ assignee_id: account.agent.id, status: 'closed' })
  runAutomations(account.desk, atHour(2))
  const { tickets, audits } = account.desk.tables
  expect(tickets.get(Number(waiting['id']))).toMatchObject({ status: 'solved', tags: ['by_rule'] })
  expect(tickets.get(Number(closed['id']))).toMatchObject({ status: 'closed', tags: [] })
  expect(audits.count({ ticket_id: Number(waiting['id']) })).toBe(2)
})

it('tells why a ticket was passed over', async () => {
  await create()
  await account.createTicket({ assignee_id: account.agent.id, status: 'pending' })
  const entries: TraceEntry[] = []
  runAutomations(account.desk, atHour(5), entry => entries.push(entry))
  expect(entries).toEqual([
    expect.objectContaining({ fired: false, failed: [{ group: 'all', condition: tenDays, reason: 'not_met' }] })
  ])
})
