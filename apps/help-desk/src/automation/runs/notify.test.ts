import { expect, it } from 'vitest'
import { recordsOf, type JsonRecord } from '../../input'
import { openTestAccount, type TestAccount } from '../../test-account/test-account'
import type { Notification } from '../evaluation/actions/action-plan'
import { createFactReader } from '../facts/fact-reader'
import { ruleVia } from './fire'
import { sendNotifications } from './notify'

const via = ruleVia('trigger', { id: 1, title: 'T' })

async function sendTo(
  to: Notification['to'],
  recipient: string | ((groupId: number) => string),
  meanwhile?: (account: TestAccount) => void
) {
  const account = openTestAccount()
  const { id } = await account.createTicket({
    assignee_id: account.agent.id,
    email_ccs: [{ user_email: 'cc@test.example' }]
  })
  const ticket = account.desk.tables.tickets.get(Number(id))
  if (!ticket) throw new Error('no ticket')
  meanwhile?.(account)
  const reader = createFactReader(account.desk)
  const facts = reader.facts({ ticket, actor: account.admin })
  const mail = {
    to,
    recipient: typeof recipient === 'string' ? recipient : recipient(account.groupId),
    subject: 'S',
    body: 'B'
  }
  const events = sendNotifications(account.desk, reader, facts, [mail], via)
  return { events, to: account.desk.outbox.find().map(one => one.to)[0] ?? [] }
}

it.each([
  ['requester_id', ['rui@test.example']],
  ['assignee_id', ['ada@test.example']],
  ['current_user', ['root@test.example']],
  ['requester_and_ccs', ['rui@test.example', 'cc@test.example']],
  ['0', []]
])('a mail to %s reaches %j', async (recipient, expected) => {
  const { events, to } = await sendTo('user', recipient)
  expect(to).toEqual(expected)
  expect(events).toHaveLength(expected.length > 0 ? 1 : 0)
})

it.each([
  ['all_agents', ['admin@consultoria.example', 'root@test.example']],
  ['assignee_id', []],
  ['group_id', ['root@test.example']]
])('a mail to %s leaves out who was deleted', async (recipient, expected) => {
  const { to } = await sendTo(recipient === 'group_id' ? 'group' : 'user', recipient, account =>
    account.desk.tables.users.update(account.agent.id, { active: false })
  )
  expect(to).toEqual(expected)
})

it('a mail to a group reaches each member, by id or as the ticket’s group', async () => {
  for (const recipient of ['group_id', (id: number) => String(id)]) {
    const { events, to } = await sendTo('group', recipient)
    expect(to).toEqual(['root@test.example', 'ada@test.example'])
    expect(events).toMatchObject([{ type: 'Notification', subject: 'S', body: 'B', via }])
  }
})

interface Sent {
  mails: { to: string[]; subject: string; body: string }[]
  events: JsonRecord[]
}

/** A trigger that mails on creation, and what it mails when this person opens a ticket for the requester. */
async function opened(by: 'requester' | 'agent'): Promise<Sent> {
  const account = openTestAccount()
  const { body } = await account.call('POST', '/api/v2/trigger_categories', { trigger_category: { name: 'C' } })
  const text = '{{ticket.id}}|{{ticket.title}}|{{ticket.latest_comment}}|{{ticket.status}}'
  const mail = (who: string) => ({ field: 'notification_user', value: [who, 'New: {{ticket.title}}', text] })
  const trigger = {
    title: 'Received',
    category_id: (body['trigger_category'] as JsonRecord)['id'],
    conditions: { all: [{ field: 'update_type', operator: 'is', value: 'Create' }] },
    actions: [mail('requester_id'), mail('all_agents')]
  }
  await account.call('POST', '/api/v2/triggers', { trigger })
  account.desk.tables.users.update(account.agent.id, { locale_id: 1 })
  const ticket = { subject: 'Help', comment: { body: 'It broke' } }
  const reply =
    by === 'agent'
      ? await account.call('POST', '/api/v2/tickets', {
          ticket: { ...ticket, requester_id: account.requester.id }
        })
      : await account.call('POST', '/api/v2/requests', { request: ticket }, account.requester)
  const { id } = (reply.body['ticket'] ?? reply.body['request']) as JsonRecord
  const audits = await account.call('GET', `/api/v2/tickets/${String(id)}/audits`)
  const events = recordsOf(audits.body['audits']).flatMap(audit => recordsOf(audit['events']))
  return { mails: account.desk.outbox.find(), events: events.filter(event => event['type'] === 'Notification') }
}

it('leaves out of the mail about a new ticket what an end user wrote, for end users only', async () => {
  const { mails } = await opened('requester')
  expect(mails.map(({ to, subject, body }) => [to[0], subject, body])).toEqual([
    ['rui@test.example', 'New: ', '1|||Novo'],
    ['admin@consultoria.example', 'New: Help', '1|Help|It broke|Novo'],
    ['ada@test.example', 'New: Help', '1|Help|It broke|New']
  ])
})

it('leaves nothing out where an agent opens the ticket', async () => {
  const { mails } = await opened('agent')
  expect(mails[0]).toMatchObject({ to: ['rui@test.example'], subject: 'New: Help', body: '1|Help|It broke|Novo' })
})

it('keeps the texts with their placeholders in the audit', async () => {
  const { events } = await opened('requester')
  expect(events).toHaveLength(2)
  expect(events[0]).toMatchObject({
    subject: 'New: {{ticket.title}}',
    body: '{{ticket.id}}|{{ticket.title}}|{{ticket.latest_comment}}|{{ticket.status}}'
  })
})
