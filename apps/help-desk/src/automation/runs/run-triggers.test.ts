import { beforeEach, expect, it } from 'vitest'
import { recordsOf, type JsonRecord } from '../../input'
import { openTestAccount, type TestAccount } from '../../test-account/test-account'
import { runTriggers } from './run-triggers'
import type { TraceEntry } from './trace'

let account: TestAccount
let category: string

beforeEach(async () => {
  account = openTestAccount()
  const reply = await account.call('POST', '/api/v2/trigger_categories', { trigger_category: { name: 'Tests' } })
  category = String((reply.body['trigger_category'] as JsonRecord)['id'])
})

async function trigger(title: string, all: unknown[], actions: unknown[], rest: JsonRecord = {}): Promise<number> {
  const body = { title, category_id: category, conditions: { all, any: [] }, actions, ...rest }
  const reply = await account.call('POST', '/api/v2/triggers', { trigger: body })
  expect(reply.body).toMatchObject({ trigger: { title } })
  return Number((reply.body['trigger'] as JsonRecord)['id'])
}

const created = { field: 'update_type', operator: 'is', value: 'Create' }
const tagged = (value: string) => ({ field: 'current_tags', operator: 'includes', value })
const addTag = (value: string) => ({ field: 'current_tags', value })
const tagsOf = (ticket: JsonRecord) => ticket['tags']

it('fires a trigger on creation and puts its events into the audit of the creation', async () => {
  const id = await trigger('Mark', [created], [addTag('marked')])
  const ticket = await account.createTicket({})
  expect(tagsOf(ticket)).toEqual(['marked'])
  const { body } = await account.call('GET', `/api/v2/tickets/${String(ticket['id'])}/audits`)
  const audits = recordsOf(body['audits'])
  expect(audits).toHaveLength(1)
  expect(recordsOf(audits[0]?.['events'])).toContainEqual(
    expect.objectContaining({
      type: 'Change',
      field_name: 'tags',
      via: { channel: 'rule', source: { from: { id, title: 'Mark' }, to: {}, rel: 'trigger' } }
    })
  )
})

it('starts the round anew after a change, so that an earlier trigger sees what a later one did', async () => {
  await trigger('First', [tagged('late')], [addTag('seen')], { position: 1 })
  await trigger('Second', [created], [addTag('late')], { position: 2 })
  expect(tagsOf(await account.createTicket({}))).toEqual(['late', 'seen'])
})

it('fires each trigger once per update even when its conditions stay true', async () => {
  await trigger(
    'Mail',
    [{ field: 'status', operator: 'less_than', value: 'closed' }],
    [
      {
        field: 'notification_user',
        value: ['requester_id', 'Ticket {{ticket.id}}', 'Dear {{ticket.requester.first_name}}']
      },
      addTag('mailed')
    ]
  )
  const ticket = await account.createTicket({})
  expect(account.desk.outbox.find()).toEqual([
    expect.objectContaining({ to: ['rui@test.example'], subject: `Ticket ${String(ticket['id'])}`, body: 'Dear Rui' })
  ])
})

it('mails requester and CCs about public comments only, and does the rest all the same', async () => {
  const mail = (who: string) => ({ field: 'notification_user', value: [who, 'S', 'B'] })
  const changed = { field: 'update_type', operator: 'is', value: 'Change' }
  await trigger('Tell', [changed], [mail('requester_and_ccs'), mail('assignee_id'), addTag('told')])
  const { id } = await account.createTicket({ assignee_id: account.agent.id })
  const comment = (text: string, isPublic: boolean) =>
    account.call('PUT', `/api/v2/tickets/${String(id)}`, { ticket: { comment: { body: text, public: isPublic } } })
  const told = await comment('among us', false)
  expect(tagsOf(told.body['ticket'] as JsonRecord)).toEqual(['told'])
  expect(account.desk.outbox.find().map(one => one.to)).toEqual([['ada@test.example']])
  await comment('for all', true)
  expect(account.desk.outbox.find().map(one => one.to)).toContainEqual(['rui@test.example'])
})

it('keeps what an earlier trigger decided when a later condition no longer holds', async () => {
  await trigger('Hold back', [tagged('go')], [{ field: 'remove_tags', value: 'go' }], { position: 1 })
  await trigger('Never', [tagged('go')], [addTag('went')], { position: 2 })
  expect(tagsOf(await account.createTicket({ tags: ['go'] }))).toEqual([])
})

it('sees a field that changed to a value, and only in that update', async () => {
  const { stage } = account.field
  await trigger(
    'Done',
    [{ field: `custom_fields_${stage.id}`, operator: 'value', value: 'stage_done' }],
    [{ field: 'notification_user', value: ['assignee_id', 'done', '-'] }]
  )
  const ticket = await account.createTicket({ assignee_id: account.agent.id })
  const path = `/api/v2/tickets/${String(ticket['id'])}`
  await account.call('PUT', path, { ticket: { custom_fields: [{ id: stage.id, value: 'stage_done' }] } })
  await account.call('PUT', path, { ticket: { subject: 'Other' } })
  expect(account.desk.outbox.find()).toHaveLength(1)
})

it('reopens a ticket solved without the tag it needs', async () => {
  await trigger(
    'Not yet',
    [
      { field: 'status', operator: 'value', value: 'solved' },
      { field: 'current_tags', operator: 'not_includes', value: 'test_ok' }
    ],
    [{ field: 'status', value: 'open' }, addTag('sent_back')]
  )
  const ticket = await account.createTicket({ assignee_id: account.agent.id })
  const path = `/api/v2/tickets/${String(ticket['id'])}`
  const { body } = await account.call('PUT', path, { ticket: { status: 'solved' } })
  expect(body['ticket']).toMatchObject({ status: 'open', tags: ['sent_back'] })
})

it('does not fire an inactive trigger nor one for a ticket that is closed', async () => {
  await trigger('Off', [created], [addTag('off')], { active: false })
  await trigger('On', [{ field: 'status', operator: 'greater_than', value: 'new' }], [addTag('on')])
  const ticket = await account.createTicket({ assignee_id: account.agent.id, status: 'closed' })
  expect(tagsOf(ticket)).toEqual(['on'])
  const path = `/api/v2/tickets/${String(ticket['id'])}`
  const { body } = await account.call('PUT', path, { ticket: { tags: [] } })
  expect(body['ticket']).toMatchObject({ tags: [] })
})

it('ignores a comment action, which only macros have, when a trigger is asked to do it', async () => {
  const reply = await account.call('POST', '/api/v2/triggers', {
    trigger: {
      title: 'Comment',
      category_id: category,
      conditions: { all: [created] },
      actions: [{ field: 'comment_value', value: 'Hi' }]
    }
  })
  expect(reply.status).toBe(422)
})

it('tells why a trigger fired or did not to whoever asks', async () => {
  await trigger('Fires', [{ field: 'status', operator: 'is', value: 'open' }], [addTag('x')])
  await trigger('Does not', [tagged('absent')], [addTag('y')])
  const ticket = account.desk.tables.tickets.get(Number((await account.createTicket({}))['id']))
  if (!ticket) throw new Error('no ticket')
  account.desk.tables.tickets.update(ticket.id, { status: 'open' })
  const entries: TraceEntry[] = []
  runTriggers(account.desk, {
    ticketId: ticket.id,
    actor: account.agent,
    created: false,
    events: [],
    before: ticket,
    viaChannel: 'web',
    trace: entry => entries.push(entry)
  })
  expect(entries.map(({ rule, fired }) => [rule.title, fired])).toEqual([
    ['Fires', true],
    ['Does not', false]
  ])
  expect(entries[1]?.failed[0]).toMatchObject({ group: 'all', reason: 'not_met', condition: { field: 'current_tags' } })
})

it('sees the first comment, the channel and the requester of a new ticket', async () => {
  const now = account.desk.clock.stamp()
  account.desk.tables.userFields.insert({
    key: 'permite',
    type: 'dropdown',
    title: 'Permite',
    description: '',
    position: 1,
    active: true,
    system: false,
    regexp_for_validation: null,
    tag: null,
    relationship_target_type: null,
    relationship_filter: null,
    custom_field_options: [{ id: 1, name: 'SIM', raw_name: 'SIM', value: 'sim', default: false }],
    created_at: now,
    updated_at: now
  })
  account.desk.tables.users.update(account.requester.id, { user_fields: { permite: 'sim' } })
  await trigger(
    'Words',
    [created, { field: 'comment_includes_word', operator: 'includes', value: 'broke' }],
    [addTag('words')]
  )
  await trigger('Public', [created, { field: 'comment_is_public', operator: 'is', value: 'true' }], [addTag('public')])
  await trigger('Phone', [{ field: 'via_id', operator: 'is', value: '34' }], [addTag('phone')])
  await trigger('Asker', [{ field: 'requester.custom_fields.permite', operator: 'is', value: 'sim' }], [addTag('may')])
  await trigger('Agent', [{ field: 'role', operator: 'is', value: 'agent' }], [addTag('by_agent')])
  expect(tagsOf(await account.createTicket({ via_id: 34 }))).toEqual(['by_agent', 'may', 'phone', 'public', 'words'])
  const mine = { subject: 'Mine', comment: { body: 'Hello', public: false } }
  expect(tagsOf(await account.createTicket(mine, account.admin))).toEqual(['by_agent', 'may'])
})

it('empties a field and the tag that stood for it', async () => {
  const { stage } = account.field
  const id = `custom_fields_${stage.id}`
  await trigger('Clear', [created, { field: id, operator: 'present', value: '' }], [{ field: id, value: '' }])
  const ticket = await account.createTicket({ custom_fields: [{ id: stage.id, value: 'stage_open' }] })
  expect(ticket['tags']).toEqual([])
  expect(recordsOf(ticket['custom_fields'])).toContainEqual({ id: stage.id, value: null })
})

it('runs categories in their order before the order inside them', async () => {
  const { body } = await account.call('POST', '/api/v2/trigger_categories', {
    trigger_category: { name: 'Earlier', position: -1 }
  })
  const earlier = (body['trigger_category'] as JsonRecord)['id']
  await trigger('Late', [created], [{ field: 'priority', value: 'low' }], { position: 1 })
  await trigger('Early', [created], [{ field: 'priority', value: 'high' }], { position: 9, category_id: earlier })
  expect((await account.createTicket({}))['priority']).toBe('low')
})
