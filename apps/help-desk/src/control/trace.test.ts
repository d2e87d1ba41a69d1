import { expect, it } from 'vitest'
import type { JsonRecord } from '../input'
import { openTestAccount } from '../test-account/test-account'

it('tells which rule fired and which condition kept another from it, once it is asked to', async () => {
  const account = openTestAccount()
  const category = await account.call('POST', '/api/v2/trigger_categories', { trigger_category: { name: 'Tests' } })
  const { id: category_id } = category.body['trigger_category'] as JsonRecord
  const trigger = (title: string, value: string) => ({
    title,
    category_id,
    conditions: { all: [{ field: 'update_type', operator: 'is', value }] },
    actions: [{ field: 'current_tags', value: 'seen' }]
  })
  await account.call('POST', '/api/v2/triggers', { trigger: trigger('New', 'Create') })
  await account.call('POST', '/api/v2/triggers', { trigger: trigger('Changed', 'Change') })
  await account.createTicket({})
  expect((await account.call('GET', '/__control/trace')).body).toEqual({ trace: [] })
  await account.call('PUT', '/__control/trace', { on: true })
  const ticket = await account.createTicket({})
  const failed = [{ group: 'all', condition: trigger('', 'Change').conditions.all[0], reason: 'not_met' }]
  expect((await account.call('GET', '/__control/trace')).body['trace']).toMatchObject([
    { kind: 'trigger', ticket_id: ticket['id'], rule: { title: 'New' }, fired: true, failed: [] },
    { kind: 'trigger', ticket_id: ticket['id'], rule: { title: 'Changed' }, fired: false, failed }
  ])
  await account.call('PUT', '/__control/trace', { on: false })
  expect((await account.call('GET', '/__control/trace')).body).toEqual({ trace: [] })
})
