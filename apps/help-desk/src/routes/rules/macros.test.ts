import { beforeEach, describe, expect, it } from 'vitest'
import { recordsOf, type JsonRecord } from '../../input'
import { openTestAccount, type TestAccount } from '../../test-account/test-account'

let account: TestAccount

beforeEach(() => {
  account = openTestAccount()
})

const solve = [{ field: 'status', value: 'solved' }]

async function create(macro: JsonRecord, as = account.admin): Promise<JsonRecord> {
  const reply = await account.call(
    'POST',
    '/api/v2/macros.json',
    { macro: { title: 'A', actions: solve, ...macro } },
    as
  )
  expect(reply.status).toBe(200)
  return reply.body['macro'] as JsonRecord
}

const titles = (body: JsonRecord) => recordsOf(body['macros']).map(macro => macro['title'])

describe('macros', () => {
  it('are created, read, changed and deleted', async () => {
    const macro = await create({ title: 'Topic::Close', actions: solve })
    const path = `/api/v2/macros/${String(macro['id'])}`
    expect(macro).toMatchObject({
      url: `http://localhost:4380${path}.json`,
      title: 'Topic::Close',
      raw_title: 'Topic::Close',
      active: true,
      position: 1,
      restriction: null,
      actions: solve,
      created_at: '2026-11-23T12:00:00Z'
    })
    await account.call('PUT', path, { macro: { title: 'Topic::Shut' } })
    const { body } = await account.call('GET', path)
    expect(body['macro']).toMatchObject({ title: 'Topic::Shut', actions: solve })
    expect((await account.call('DELETE', path)).status).toBe(204)
    expect((await account.call('GET', path)).status).toBe(404)
  })

  it('keep an action’s value as it came, a text or a list', async () => {
    const actions = [
      { field: 'comment_value', value: ['channel:all', 'Hi'] },
      { field: 'current_tags', value: 'a b' }
    ]
    expect((await create({ actions }))['actions']).toEqual(actions)
  })

  it('need a title and actions', async () => {
    const { status, body } = await account.call('POST', '/api/v2/macros', { macro: { title: ' ' } })
    expect(status).toBe(422)
    expect(Object.keys(body['details'] as JsonRecord)).toEqual(['title', 'actions'])
  })

  it('are refused when they act on a field that is off or unknown', async () => {
    for (const id of [account.field.off.id, 1]) {
      const macro = { title: 'A', actions: [{ field: `custom_fields_${id}`, value: 'x' }] }
      expect((await account.call('POST', '/api/v2/macros', { macro })).status).toBe(422)
    }
  })

  it('list by switch, category and words, by title unless asked', async () => {
    await create({ title: 'B::Two', position: 1 })
    await create({ title: 'A::One', position: 2 })
    await create({ title: 'Off', active: false, position: 3 })
    expect(titles((await account.call('GET', '/api/v2/macros')).body)).toEqual(['A::One', 'B::Two', 'Off'])
    expect(titles((await account.call('GET', '/api/v2/macros/active')).body)).toEqual(['A::One', 'B::Two'])
    const placed = await account.call('GET', '/api/v2/macros?sort_by=position')
    expect(titles(placed.body)).toEqual(['B::Two', 'A::One', 'Off'])
    expect(titles((await account.call('GET', '/api/v2/macros?active=false')).body)).toEqual(['Off'])
    expect(titles((await account.call('GET', '/api/v2/macros?category=A')).body)).toEqual(['A::One'])
    expect(titles((await account.call('GET', '/api/v2/macros/search?query=two')).body)).toEqual(['B::Two'])
    expect((await account.call('GET', '/api/v2/macros/categories')).body).toEqual({ categories: ['A', 'B'] })
    const page = await account.call('GET', '/api/v2/macros?page[size]=1')
    expect(page.body).toMatchObject({ meta: { has_more: true } })
  })

  it('of an agent are the agent’s own', async () => {
    const own = { restriction: { type: 'User', id: account.agent.id } }
    await create(own, account.agent)
    const shared = await account.call(
      'POST',
      '/api/v2/macros',
      { macro: { title: 'S', actions: solve } },
      account.agent
    )
    expect(shared.status).toBe(403)
    expect((await account.call('GET', '/api/v2/macros', undefined, account.requester)).status).toBe(403)
  })

  it('of a group are seen by its members only', async () => {
    const group = account.desk.tables.groups.insert({
      name: 'Others',
      description: '',
      default: false,
      is_public: true,
      deleted: false,
      created_at: '',
      updated_at: ''
    })
    await create({ title: 'Ours', restriction: { type: 'Group', ids: [account.groupId] } })
    await create({ title: 'Theirs', restriction: { type: 'Group', ids: [group.id] } })
    expect(titles((await account.call('GET', '/api/v2/macros', undefined, account.agent)).body)).toEqual(['Ours'])
  })

  it('have definitions in both documented shapes, of fields that a rule may set', async () => {
    const ticket_field = { type: 'regexp', title: 'CEP', regexp_for_validation: '^[0-9]{8}$' }
    const made = await account.call('POST', '/api/v2/ticket_fields', { ticket_field })
    const regexp = String((made.body['ticket_field'] as JsonRecord)['id'])
    const { body } = await account.call('GET', '/api/v2/macros/definitions')
    const actions = recordsOf((body['definitions'] as JsonRecord)['actions'])
    expect(actions.map(action => action['subject'])).toContain(`custom_fields_${account.field.stage.id}`)
    expect(actions.map(action => action['subject'])).not.toContain(`custom_fields_${account.field.off.id}`)
    expect(actions.map(action => action['subject'])).not.toContain(`custom_fields_${regexp}`)
    const older = await account.call('GET', '/api/v2/macros/actions')
    expect(recordsOf(older.body['actions']).map(action => action['value'])).not.toContain(`custom_fields_${regexp}`)
    expect(recordsOf(older.body['actions'])[0]).toMatchObject({ value: 'subject', values: { type: 'text' } })
  })
})

describe('applying a macro', () => {
  const actions = () => [
    { field: `custom_fields_${account.field.stage.id}`, value: 'stage_done' },
    { field: 'comment_value', value: 'Dear {{ticket.requester.first_name}}, {{ticket.title}}' },
    { field: 'comment_mode_is_public', value: 'true' },
    { field: 'current_tags', value: 'extra' },
    { field: 'assignee_id', value: 'current_user' }
  ]

  it('shows only what would change, and writes nothing', async () => {
    const macro = await create({ actions: actions() })
    const { body } = await account.call('GET', `/api/v2/macros/${String(macro['id'])}/apply`, undefined, account.agent)
    expect(body).toEqual({
      result: {
        ticket: {
          assignee_id: account.agent.id,
          tags: ['extra'],
          fields: { id: account.field.stage.id, value: 'stage_done' },
          comment: { body: 'Dear , ', scoped_body: [['channel:all', 'Dear , ']], public: true }
        }
      }
    })
  })

  it('shows the whole ticket after, with placeholders filled and tags in step with fields', async () => {
    const ticket = await account.createTicket({ subject: 'Nota', tags: ['old'] })
    const macro = await create({ actions: actions() })
    const path = `/api/v2/tickets/${String(ticket['id'])}`
    const { body } = await account.call('GET', `${path}/macros/${String(macro['id'])}/apply`, undefined, account.agent)
    expect((body['result'] as JsonRecord)['ticket']).toMatchObject({
      id: ticket['id'],
      subject: 'Nota',
      status: 'open',
      tags: ['extra', 'old', 'stage_done'],
      comment: { body: 'Dear Rui, Nota', public: true }
    })
    expect((await account.call('GET', path)).body['ticket']).toEqual(ticket)
  })

  it('makes several fields an array and keeps html beside its text', async () => {
    const { stage, minutes } = account.field
    const macro = await create({
      actions: [
        { field: `custom_fields_${stage.id}`, value: 'stage_open' },
        { field: `custom_fields_${minutes.id}`, value: '30' },
        { field: 'comment_value_html', value: '<p>Hi</p><p>there</p>' },
        { field: 'comment_mode_is_public', value: 'false' }
      ]
    })
    const { body } = await account.call('GET', `/api/v2/macros/${String(macro['id'])}/apply`)
    expect((body['result'] as JsonRecord)['ticket']).toMatchObject({
      fields: [
        { id: stage.id, value: 'stage_open' },
        { id: minutes.id, value: 30 }
      ],
      comment: { html_body: '<p>Hi</p><p>there</p>', body: 'Hi\n\nthere', public: false }
    })
  })

  it('is refused for a macro that is off, or whose field went off since', async () => {
    const off = await create({ active: false })
    expect((await account.call('GET', `/api/v2/macros/${String(off['id'])}/apply`)).status).toBe(422)
    const macro = await create({ actions: [{ field: `custom_fields_${account.field.note.id}`, value: 'x' }] })
    account.desk.tables.ticketFields.update(account.field.note.id, { active: false })
    expect((await account.call('GET', `/api/v2/macros/${String(macro['id'])}/apply`)).status).toBe(422)
  })
})
