import { beforeEach, describe, expect, it } from 'vitest'
import type { JsonRecord } from '../../input'
import { openTestAccount, type TestAccount } from '../../test-account/test-account'

let account: TestAccount
beforeEach(() => {
  account = openTestAccount()
})

const root = '/api/v2/custom_statuses'
interface Status {
  id: number
  status_category: string
  agent_label: string
  active: boolean
  default: boolean
}

const listed = async (query = ''): Promise<Status[]> =>
  (await account.call('GET', `${root}${query}`, undefined, account.requester)).body['custom_statuses'] as Status[]

async function made(status_category: string, rest: JsonRecord = {}): Promise<number> {
  const custom_status = { status_category, agent_label: 'Com a equipe', ...rest }
  const { status, body } = await account.call('POST', root, { custom_status })
  expect(status).toBe(201)
  return (body['custom_status'] as Status).id
}

const defaultOf = async (category: string) =>
  (await listed('?default=true')).find(one => one.status_category === category)?.id

const put = (id: unknown, ticket: JsonRecord) =>
  account.call('PUT', `/api/v2/tickets/${String(id)}`, { ticket }, account.agent)

const stated = ({ body }: { body: JsonRecord }) => {
  const { status, custom_status_id } = body['ticket'] as JsonRecord
  return [status, custom_status_id]
}

describe('custom statuses', () => {
  it('begin with the default one of each category, read by anybody', async () => {
    expect((await listed()).map(one => [one.status_category, one.active, one.default])).toEqual(
      ['new', 'open', 'pending', 'hold', 'solved'].map(category => [category, true, true])
    )
  })

  it('are listed by category, and by whether they are active or default', async () => {
    const [open, off] = [await made('open'), await made('pending', { active: false })]
    expect((await listed('?status_categories=open,hold')).map(one => one.status_category)).toEqual([
      'open',
      'hold',
      'open'
    ])
    expect((await listed('?default=false')).map(one => one.id)).toEqual([open, off])
    expect((await listed('?active=false')).map(one => one.id)).toEqual([off])
  })

  it('are made and changed by administrators; the category stays', async () => {
    const id = await made('open', { end_user_label: 'Estamos vendo', description: 'Quando alguém já olhou' })
    const custom_status = { agent_label: 'Em análise', status_category: 'solved' }
    const { body } = await account.call('PUT', `${root}/${id}`, { custom_status })
    expect(body['custom_status']).toMatchObject({
      status_category: 'open',
      agent_label: 'Em análise',
      raw_agent_label: 'Em análise',
      end_user_label: 'Estamos vendo',
      default: false
    })
    for (const as of [account.agent, account.requester])
      expect(
        (await account.call('POST', root, { custom_status: { status_category: 'open', agent_label: 'X' } }, as)).status
      ).toBe(403)
    expect((await account.call('GET', `${root}/1`)).status).toBe(404)
  })

  it.each([
    ['without a label', { status_category: 'open', agent_label: ' ' }],
    ['with a label of 49 characters', { status_category: 'open', agent_label: 'x'.repeat(49) }],
    ['of a category there is none of', { status_category: 'closed', agent_label: 'X' }]
  ])('are refused %s', async (_, custom_status) => {
    expect((await account.call('POST', root, { custom_status })).status).toBe(422)
  })

  it('that are default stay active', async () => {
    const id = await defaultOf('open')
    expect((await account.call('PUT', `${root}/${id}`, { custom_status: { active: false } })).status).toBe(422)
    expect((await account.call('PUT', `${root}/${id}`, { custom_status: { agent_label: 'Em aberto' } })).status).toBe(
      200
    )
  })
})

describe('a ticket', () => {
  it('has the default status of its category until another one is written', async () => {
    const mine = await made('pending')
    const { id, custom_status_id } = await account.createTicket({})
    expect(custom_status_id).toBe(await defaultOf('new'))
    expect(stated(await put(id, { custom_status_id: mine }))).toEqual(['pending', mine])
    expect(stated(await put(id, { tags: ['x'] }))).toEqual(['pending', mine])
    expect(stated(await put(id, { status: 'pending' }))).toEqual(['pending', mine])
    expect(stated(await put(id, { status: 'open' }))).toEqual(['open', await defaultOf('open')])
  })

  it('is made in a custom status, and its audits tell of it', async () => {
    const mine = await made('open')
    const { id, status, custom_status_id } = await account.createTicket({ custom_status_id: mine })
    expect([status, custom_status_id]).toEqual(['open', mine])
    const next = await defaultOf('pending')
    await put(id, { custom_status_id: String(next) })
    const { body } = await account.call('GET', `/api/v2/tickets/${String(id)}/audits`)
    const events = (body['audits'] as { events: JsonRecord[] }[]).flatMap(audit => audit.events)
    expect(events.filter(({ field_name }) => field_name === 'custom_status_id')).toMatchObject([
      { type: 'Create', value: String(mine) },
      { type: 'Change', value: String(next), previous_value: String(mine) }
    ])
  })

  it('takes no status that is unknown or inactive, but keeps one that was deactivated', async () => {
    const mine = await made('open')
    const { id } = await account.createTicket({ custom_status_id: mine })
    await account.call('PUT', `${root}/${mine}`, { custom_status: { active: false } })
    expect(stated(await put(id, { custom_status_id: mine, tags: ['x'] }))).toEqual(['open', mine])
    const other = await account.createTicket({})
    for (const custom_status_id of [mine, 1]) {
      const { status, body } = await put(other['id'], { custom_status_id })
      expect([status, body['details']]).toMatchObject([422, { custom_status_id: [{}] }])
    }
  })

  it('is opened with the default status when its requester answers', async () => {
    const { id } = await account.createTicket({ custom_status_id: await made('pending') })
    const comment = { body: 'aqui' }
    await account.call('PUT', `/api/v2/requests/${String(id)}`, { request: { comment } }, account.requester)
    const { body } = await account.call('GET', `/api/v2/tickets/${String(id)}`)
    expect(stated({ body })).toEqual(['open', await defaultOf('open')])
  })
})

describe('rules', () => {
  it('ask for a custom status and set one', async () => {
    const [waiting, done] = [await made('pending'), await made('solved')]
    const category = await account.call('POST', '/api/v2/trigger_categories', { trigger_category: { name: 'C' } })
    const category_id = (category.body['trigger_category'] as JsonRecord)['id']
    const trigger = {
      title: 'T',
      category_id,
      conditions: { all: [{ field: 'custom_status_id', operator: 'includes', value: [String(waiting)] }], any: [] },
      actions: [{ field: 'custom_status_id', value: String(done) }]
    }
    expect((await account.call('POST', '/api/v2/triggers', { trigger })).status).toBe(201)
    const { id } = await account.createTicket({ assignee_id: account.agent.id })
    expect(stated(await put(id, { status: 'pending' }))).toEqual(['pending', await defaultOf('pending')])
    expect(stated(await put(id, { custom_status_id: waiting }))).toEqual(['solved', done])
  })

  it('of views list the tickets that have one', async () => {
    const mine = await made('open')
    const { id } = await account.createTicket({ custom_status_id: mine })
    await account.createTicket({ status: 'open' })
    const all = [
      { field: 'status', operator: 'less_than', value: 'solved' },
      { field: 'custom_status_id', operator: 'includes', value: String(mine) }
    ]
    const { body } = await account.call('POST', '/api/v2/views/preview', { view: { all } })
    expect((body['rows'] as JsonRecord[]).map(row => row['ticket_id'])).toEqual([id])
  })
})

it.each(['PUT /api/v2/custom_status/default', 'GET /api/v2/ticket_form_statuses'])(
  '%s is not here, and says so',
  async line => {
    const [method = '', path = ''] = line.split(' ')
    expect((await account.call(method, path, method === 'PUT' ? { ids: '1' } : undefined)).status).toBe(501)
  }
)
