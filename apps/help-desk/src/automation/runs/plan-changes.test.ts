import { expect, it } from 'vitest'
import { openTestAccount } from '../../test-account/test-account'
import type { TicketPatch } from '../evaluation/actions/action-plan'
import { planChanges } from './plan-changes'

it('leaves out what no ticket can have', async () => {
  const account = openTestAccount()
  const { id } = await account.createTicket({})
  const ticket = account.desk.tables.tickets.get(Number(id))
  if (!ticket) throw new Error('no ticket')
  const changes = (patch: TicketPatch) =>
    planChanges(account.desk, ticket, { patch, notifications: [], ccs: [], followers: [7, 7], ignored: [] })
  expect(changes({ status: 'nowhere', priority: 'extreme', type: 'moon' })).toEqual({ follower_ids: [7] })
  expect(changes({ assignee_id: account.requester.id, group_id: 1 })).toEqual({ follower_ids: [7] })
  expect(changes({ assignee_id: account.agent.id, group_id: account.groupId, type: null })).toEqual({
    assignee_id: account.agent.id,
    group_id: account.groupId,
    type: null,
    follower_ids: [7]
  })
})

it('takes nothing back to New or to no priority', async () => {
  const account = openTestAccount()
  const { id } = await account.createTicket({ status: 'open', priority: 'high' })
  const ticket = account.desk.tables.tickets.get(Number(id))
  if (!ticket) throw new Error('no ticket')
  const plan = { notifications: [], ccs: [], followers: [], ignored: [] }
  expect(planChanges(account.desk, ticket, { ...plan, patch: { status: 'new', priority: null } })).toEqual({})
})
