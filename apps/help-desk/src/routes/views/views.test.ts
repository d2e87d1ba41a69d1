import { beforeEach, describe, expect, it } from 'vitest'
import { recordsOf, type JsonRecord } from '../../input'
import { openTestAccount, type TestAccount } from '../../test-account/test-account'

let account: TestAccount

beforeEach(() => {
  account = openTestAccount()
})

const unsolved = { field: 'status', operator: 'less_than', value: 'solved' }

async function create(changes: JsonRecord = {}): Promise<JsonRecord> {
  const view = { title: 'Mine', all: [unsolved], output: { columns: ['nice_id', 'description'] }, ...changes }
  const reply = await account.call('POST', '/api/v2/views', { view })
  expect(reply.body).toHaveProperty('view')
  return reply.body['view'] as JsonRecord
}

const pathOf = (view: JsonRecord) => `/api/v2/views/${String(view['id'])}`

describe('views', () => {
  it('are written as all, any and output and read as conditions and execution', async () => {
    const { due } = account.field
    const view = await create({
      output: {
        columns: ['nice_id', 'description', String(due.id)],
        group_by: 'group',
        sort_by: String(due.id),
        sort_order: 'asc'
      }
    })
    expect(view).toMatchObject({
      conditions: { all: [unsolved], any: [] },
      restriction: null,
      execution: {
        group_by: 'group',
        sort_by: due.id,
        sort_order: 'asc',
        group: { id: 'group', title: 'Group', order: 'desc' },
        columns: [
          { id: 'nice_id', title: 'ID' },
          { id: 'subject', title: 'Subject' },
          { id: due.id, title: 'Due', type: 'date' }
        ],
        custom_fields: [{ id: due.id, title: 'Due' }]
      }
    })
    expect(view).not.toHaveProperty('output')
    expect(view).not.toHaveProperty('all')
  })

  it.each([
    ['no basic condition', { all: [{ field: 'current_tags', operator: 'includes', value: 'x' }] }],
    ['conditions in the shape of triggers', { all: undefined, conditions: { all: [unsolved] } }],
    ['an unknown column', { output: { columns: ['moon'] } }],
    ['eleven columns', { output: { columns: Array.from({ length: 11 }, () => 'nice_id') } }],
    ['a column that cannot sort', { output: { columns: [], sort_by: 'description' } }]
  ])('are refused with %s', async (_, changes) => {
    const view = { title: 'V', all: [unsolved], ...changes }
    expect((await account.call('POST', '/api/v2/views', { view })).status).toBe(422)
  })

  it('replace an array of conditions as a whole and keep the other', async () => {
    const any = [{ field: 'current_tags', operator: 'includes', value: 'x' }]
    const path = pathOf(await create({ any }))
    const all = [{ field: 'type', operator: 'is', value: 'task' }]
    const { body } = await account.call('PUT', path, { view: { all } })
    expect(body['view']).toMatchObject({ conditions: { all, any } })
  })

  it('show matching tickets in order, the empty dates first when ascending', async () => {
    const { due } = account.field
    const dated = async (value: string | null) =>
      Number((await account.createTicket({ custom_fields: [{ id: due.id, value }] }))['id'])
    const late = await dated('2026-12-02')
    const none = await dated(null)
    const soon = await dated('2026-12-01')
    await account.createTicket({ status: 'solved', assignee_id: account.agent.id })
    const view = await create({
      output: { columns: ['nice_id', String(due.id)], sort_by: String(due.id), sort_order: 'asc' }
    })
    const ids = async (query = '') =>
      recordsOf((await account.call('GET', `${pathOf(view)}/tickets${query}`)).body['tickets']).map(t => t['id'])
    expect(await ids()).toEqual([none, soon, late])
    expect(await ids(`?sort_by=${due.id}&sort_order=desc`)).toEqual([late, soon, none])
  })

  it('group before they sort', async () => {
    const { stage } = account.field
    const staged = async (value: string, subject: string) =>
      account.createTicket({ subject, custom_fields: [{ id: stage.id, value }] })
    await staged('stage_open', 'B')
    await staged('stage_done', 'C')
    await staged('stage_open', 'A')
    const view = await create({
      output: { columns: ['description'], group_by: String(stage.id), group_order: 'asc', sort_by: 'created' }
    })
    const { body } = await account.call('GET', `${pathOf(view)}/execute`)
    expect(recordsOf(body['rows']).map(row => row['group'])).toEqual(['stage_done', 'stage_open', 'stage_open'])
    expect(body['columns']).toEqual([{ id: 'subject', title: 'Subject', filterable: false, sortable: false }])
    expect(recordsOf(body['rows'])[0]).toMatchObject({ subject: 'C', ticket: { subject: 'C' } })
  })

  it('mean the reader by current_user', async () => {
    await account.createTicket({ assignee_id: account.agent.id })
    const view = await create({ all: [unsolved, { field: 'assignee_id', operator: 'is', value: 'current_user' }] })
    const tickets = async (who: typeof account.agent) =>
      recordsOf((await account.call('GET', `${pathOf(view)}/tickets`, undefined, who)).body['tickets']).length
    expect(await tickets(account.agent)).toBe(1)
    expect(await tickets(account.admin)).toBe(0)
  })

  it('are counted alone and together, each kind within its limit', async () => {
    await account.createTicket({})
    const view = await create()
    for (let time = 0; time < 5; time++) {
      const { body } = await account.call('GET', `${pathOf(view)}/count`)
      expect(body['view_count']).toMatchObject({ view_id: view['id'], value: 1, fresh: true })
    }
    const refused = await account.call('GET', `${pathOf(view)}/count`)
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await account.call('GET', `${pathOf(view)}/count`, undefined, account.agent)).status).toBe(200)
    const many = await account.call('GET', `/api/v2/views/count_many?ids=${String(view['id'])},1`)
    expect(recordsOf(many.body['view_counts'])).toHaveLength(1)
  })

  it('can be previewed without being kept', async () => {
    await account.createTicket({ subject: 'Seen' })
    const view = { all: [unsolved], output: { columns: ['description', 'status'] } }
    const { body } = await account.call('POST', '/api/v2/views/preview', { view })
    expect(recordsOf(body['rows'])[0]).toMatchObject({ subject: 'Seen', status: 'new' })
    const counted = await account.call('POST', '/api/v2/views/preview/count', { view })
    expect(counted.body['view_count']).toMatchObject({ value: 1 })
  })

  it('do not show what was closed more than 120 days ago', async () => {
    await account.createTicket({ status: 'closed', assignee_id: account.agent.id })
    const closed = await create({ all: [{ field: 'status', operator: 'is', value: 'closed' }] })
    const count = async () => recordsOf((await account.call('GET', `${pathOf(closed)}/tickets`)).body['tickets']).length
    expect(await count()).toBe(1)
    account.desk.clock.set(new Date('2027-04-01T00:00:00Z'), true)
    expect(await count()).toBe(0)
  })
})
