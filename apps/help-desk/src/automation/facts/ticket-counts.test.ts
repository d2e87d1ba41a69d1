import { expect, it } from 'vitest'
import type { JsonRecord } from '../../input'
import { openTestAccount } from '../../test-account/test-account'
import { ticketCounts } from './ticket-counts'

it('counts reopenings, replies of agents and groups over the life of a ticket', async () => {
  const account = openTestAccount()
  const { body } = await account.call('POST', '/api/v2/groups', { group: { name: 'Other' } })
  const { id } = await account.createTicket({ group_id: account.groupId, assignee_id: account.agent.id })
  const update = (ticket: JsonRecord) => account.call('PUT', `/api/v2/tickets/${String(id)}`, { ticket })
  await update({ comment: { body: 'A note', public: false } })
  await update({ comment: { body: 'An answer', public: true }, status: 'solved' })
  await account.call(
    'PUT',
    `/api/v2/requests/${String(id)}`,
    { request: { comment: { body: 'No' } } },
    account.requester
  )
  await update({ status: 'solved' })
  const before = account.desk.tables.tickets.get(Number(id))
  if (!before) throw new Error('no ticket')
  expect(ticketCounts(account.desk, before, undefined)).toEqual({ reopens: 1, replies: 1, group_stations: 1 })
  const other = Number((body['group'] as JsonRecord)['id'])
  const after = { ...before, status: 'open' as const, group_id: other }
  expect(ticketCounts(account.desk, after, before)).toEqual({ reopens: 2, replies: 1, group_stations: 2 })
})

it('lets a trigger fire by them in the update that makes them so', async () => {
  const account = openTestAccount()
  const { body } = await account.call('POST', '/api/v2/trigger_categories', { trigger_category: { name: 'C' } })
  const trigger = {
    title: 'Again',
    category_id: (body['trigger_category'] as JsonRecord)['id'],
    conditions: { all: [{ field: 'reopens', operator: 'is', value: '1' }] },
    actions: [{ field: 'current_tags', value: 'reopened' }]
  }
  expect((await account.call('POST', '/api/v2/triggers', { trigger })).status).toBe(201)
  const { id } = await account.createTicket({ assignee_id: account.agent.id, status: 'solved' })
  const reply = await account.call('PUT', `/api/v2/tickets/${String(id)}`, { ticket: { status: 'open' } })
  expect(reply.body['ticket']).toMatchObject({ tags: ['reopened'] })
})
