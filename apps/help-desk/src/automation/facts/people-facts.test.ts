import { expect, it } from 'vitest'
import type { JsonRecord } from '../../input'
import { openTestAccount } from '../../test-account/test-account'

it('takes a follow-up for a ticket that came by a closed one (via type 27)', async () => {
  const account = openTestAccount()
  const reply = await account.call('POST', '/api/v2/trigger_categories', { trigger_category: { name: 'Tests' } })
  const trigger = {
    title: 'Clear',
    category_id: (reply.body['trigger_category'] as JsonRecord)['id'],
    conditions: { all: [{ field: 'via_id', operator: 'is', value: '27' }] },
    actions: [{ field: 'remove_tags', value: 'old' }]
  }
  await account.call('POST', '/api/v2/triggers', { trigger })
  const closed = await account.createTicket({ status: 'closed', tags: ['old'] })
  expect(closed['tags']).toEqual(['old'])
  const followUp = await account.createTicket({ via_followup_source_id: closed['id'] })
  expect(followUp['tags']).toEqual([])
})
