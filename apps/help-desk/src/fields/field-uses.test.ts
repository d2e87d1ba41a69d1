import { beforeEach, expect, it } from 'vitest'
import type { JsonRecord } from '../input'
import { openTestAccount, type TestAccount } from '../test-account/test-account'

let account: TestAccount
beforeEach(() => {
  account = openTestAccount()
})

const inUse = { status: 422, body: { details: { base: [{ error: 'FieldInUse' }] } } }

async function refused(path: string, key: string): Promise<void> {
  expect(await account.call('PUT', path, { [key]: { active: false } })).toMatchObject(inUse)
  expect(await account.call('DELETE', path)).toMatchObject(inUse)
}

const isOpen = { field: 'status', operator: 'is', value: 'open' }

it.each<[string, string, (field: string) => JsonRecord]>([
  ['macros', 'macro', field => ({ actions: [{ field, value: 'stage_done' }] })],
  ['views', 'view', field => ({ all: [isOpen, { field, operator: 'is', value: 'stage_done' }] })]
])('a ticket field that one of the %s uses is neither switched off nor deleted', async (path, key, about) => {
  const { id } = account.field.stage
  const made = await account.call('POST', `/api/v2/${path}`, { [key]: { title: 'T', ...about(`custom_fields_${id}`) } })
  expect(made.status).toBeLessThan(300)
  await refused(`/api/v2/ticket_fields/${id}`, 'ticket_field')
  const rule = (made.body[key] as JsonRecord)['id']
  await account.call('DELETE', `/api/v2/${path}/${String(rule)}`)
  expect((await account.call('PUT', `/api/v2/ticket_fields/${id}`, { ticket_field: { active: false } })).status).toBe(
    200
  )
})

it('a ticket field of a form’s condition stays until the condition is gone, in a request of its own', async () => {
  const { stage, note } = account.field
  const condition = {
    parent_field_id: stage.id,
    value: 'stage_done',
    child_fields: [{ id: note.id, is_required: true }]
  }
  const form = { name: 'F', ticket_field_ids: [stage.id, note.id], agent_conditions: [condition] }
  const made = await account.call('POST', '/api/v2/ticket_forms', { ticket_form: form })
  const path = `/api/v2/ticket_forms/${String((made.body['ticket_form'] as JsonRecord)['id'])}`
  await refused(`/api/v2/ticket_fields/${note.id}`, 'ticket_field')
  const put = (ticket_form: JsonRecord) => account.call('PUT', path, { ticket_form })
  expect((await put({ ticket_field_ids: [stage.id], agent_conditions: [] })).status).toBe(422)
  expect((await put({ agent_conditions: [] })).status).toBe(200)
  expect((await put({ ticket_field_ids: [stage.id] })).status).toBe(200)
})

it('a user field that a trigger asks about is neither switched off nor deleted', async () => {
  const made = await account.call('POST', '/api/v2/user_fields', {
    user_field: { key: 'may', type: 'checkbox', title: 'May' }
  })
  const category = await account.call('POST', '/api/v2/trigger_categories', { trigger_category: { name: 'C' } })
  const trigger = {
    title: 'T',
    category_id: (category.body['trigger_category'] as JsonRecord)['id'],
    conditions: { all: [{ field: 'requester.custom_fields.may', operator: 'is', value: 'true' }] },
    actions: [{ field: 'status', value: 'open' }]
  }
  expect((await account.call('POST', '/api/v2/triggers', { trigger })).status).toBe(201)
  await refused(`/api/v2/user_fields/${String((made.body['user_field'] as JsonRecord)['id'])}`, 'user_field')
})

it.each<[string, string, JsonRecord]>([
  ['tickets', 'ticket', { group_id: 999 }],
  ['tickets', 'ticket', { brand_id: 999 }],
  ['tickets', 'ticket', { problem_id: 999 }],
  ['tickets', 'ticket', { submitter_id: 999 }],
  ['tickets', 'ticket', { collaborator_ids: [999] }],
  ['tickets', 'ticket', { email_ccs: [{ user_id: 999 }] }],
  ['tickets', 'ticket', { email_ccs: [{ user_email: 'nobody' }] }],
  ['tickets', 'ticket', { followers: [{ user_id: 999 }] }],
  ['tickets', 'ticket', { macro_ids: [999] }],
  ['tickets', 'ticket', { comment: { body: 'x', author_id: 999 } }],
  ['tickets', 'ticket', { via_followup_source_id: 999 }],
  ['users', 'user', { name: 'U', organization_id: 999 }],
  ['users', 'user', { name: 'U', locale_id: 999 }],
  ['organizations', 'organization', { name: 'O', group_id: 999 }],
  ['ticket_fields', 'ticket_field', { title: 'L', type: 'lookup' }],
  ['ticket_fields', 'ticket_field', { title: 'L', type: 'lookup', relationship_target_type: 'zen:custom_object:x' }],
  ['macros', 'macro', { title: 'M', actions: [{ field: 'group_id', value: '999' }] }],
  ['macros', 'macro', { title: 'M', actions: [{ field: 'assignee_id', value: 999 }] }],
  ['views', 'view', { title: 'V', all: [{ field: 'group_id', operator: 'is', value: '999' }] }]
])('%s that point at something that is not there are refused: %j', async (path, key, given) => {
  const body = { [key]: key === 'ticket' ? { comment: { body: 'x' }, ...given } : given }
  const { status, body: answer } = await account.call('POST', `/api/v2/${path}`, body)
  expect({ status, answer }).toMatchObject({ status: 422, answer: { error: 'RecordInvalid' } })
})
