import { expect, it } from 'vitest'
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
  const facts = createFactReader(account.desk).facts({ ticket, actor: account.admin })
  const mail = {
    to,
    recipient: typeof recipient === 'string' ? recipient : recipient(account.groupId),
    subject: 'S',
    body: 'B'
  }
  const events = sendNotifications(account.desk, facts, [mail], via)
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
