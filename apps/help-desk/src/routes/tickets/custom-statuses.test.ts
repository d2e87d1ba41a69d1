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

const chosen = (ids: string, who = account.admin) => account.call('PUT', '/api/v2/custom_status/default', { ids }, who)

describe('the default status of a category', () => {
  it('is another from then on, and tickets keep the one they have', async () => {
    const [mine, before] = [await made('open'), await defaultOf('open')]
    const { id: usual } = await account.createTicket({ status: 'open' })
    const { id: own } = await account.createTicket({ custom_status_id: mine })
    const { status, body } = await chosen(String(mine))
    expect([status, body]).toEqual([200, {}])
    expect(await defaultOf('open')).toBe(mine)
    expect((await listed('?default=true')).filter(one => one.status_category === 'open')).toHaveLength(1)
    const now = async (id: unknown) => stated(await account.call('GET', `/api/v2/tickets/${String(id)}`))
    expect([await now(usual), await now(own)]).toEqual([
      ['open', before],
      ['open', mine]
    ])
    expect(stated(await put(usual, { status: 'pending' }))).toEqual(['pending', await defaultOf('pending')])
    expect(stated(await put(usual, { status: 'open' }))).toEqual(['open', mine])
    expect((await account.call('PUT', `${root}/${before}`, { custom_status: { active: false } })).status).toBe(200)
    expect((await account.call('PUT', `${root}/${mine}`, { custom_status: { active: false } })).status).toBe(422)
  })

  it('is chosen by administrators, among active statuses, one for each category, or nothing changes', async () => {
    const [open, pending, off] = [await made('open'), await made('pending'), await made('hold', { active: false })]
    const usual = (await listed('?default=true')).map(one => one.id)
    expect((await chosen(`${open},${await made('open')}`)).status).toBe(422)
    for (const ids of [`${open},${off}`, `${open},1`, '', 'abc']) expect((await chosen(ids)).status).toBe(422)
    expect((await chosen(String(open), account.agent)).status).toBe(403)
    expect((await listed('?default=true')).map(one => one.id)).toEqual(usual)
    expect((await chosen(`${pending}, ${open}`)).status).toBe(200)
    expect([await defaultOf('open'), await defaultOf('pending')]).toEqual([open, pending])
  })
})

interface Link {
  id: string
  ticket_form_id: number
  custom_status_id: number
}

describe('the statuses of a form', () => {
  const form = async () => {
    const { body } = await account.call('POST', '/api/v2/ticket_forms', { ticket_form: { name: 'Pedidos' } })
    return (body['ticket_form'] as { id: number }).id
  }
  const linksOf = ({ body }: { body: JsonRecord }) => body['ticket_form_statuses'] as Link[]
  const all = async () => linksOf(await account.call('GET', '/api/v2/ticket_form_statuses', undefined, account.agent))
  const of = (id: number) => `/api/v2/ticket_forms/${id}/ticket_form_statuses`
  const named = (...ids: (number | undefined)[]) => ({
    ticket_form_status: ids.map(custom_status_id => ({ custom_status_id }))
  })

  it('are linked from the form or the status, once each', async () => {
    const [one, two, status, other] = [await form(), await form(), await made('open'), await made('pending')]
    expect(await all()).toEqual([])
    const added = await account.call('POST', of(one), named(status, other))
    expect(linksOf(added)).toMatchObject([
      { ticket_form_id: one, custom_status_id: status },
      { custom_status_id: other }
    ])
    const forms = { ticket_form_status: [{ ticket_form_id: one }, { ticket_form_id: two }] }
    const again = linksOf(await account.call('POST', `${root}/${status}/ticket_form_statuses`, forms))
    expect(again[0]).toEqual(linksOf(added)[0])
    expect(await all()).toHaveLength(3)
    expect(linksOf(await account.call('GET', of(two)))).toEqual([again[1]])
    const many = await account.call('GET', `/api/v2/ticket_form_statuses/show_many?ids=${again[1]?.id},none`)
    expect(linksOf(many)).toEqual([again[1]])
  })

  it('are added and taken off in one update, by id, and with their form', async () => {
    const [one, status, other] = [await form(), await made('open'), await made('pending')]
    const [first] = linksOf(await account.call('POST', of(one), named(status)))
    const both = { ticket_form_status: [{ id: first?.id, _destroy: '1' }, { custom_status_id: other }] }
    const left = linksOf(await account.call('PUT', of(one), both))
    expect(left).toMatchObject([{ custom_status_id: other }])
    const moved = linksOf(await account.call('PUT', `${of(one)}/${left[0]?.id}`, named(status)))
    expect(moved).toEqual([{ ...left[0], custom_status_id: status }])
    expect((await account.call('DELETE', `${of(one)}/${left[0]?.id}`)).status).toBe(204)
    const [last] = linksOf(await account.call('POST', of(one), named(other)))
    expect((await account.call('DELETE', of(one), { id: [last?.id] })).status).toBe(204)
    await account.call('POST', of(one), named(status))
    expect((await account.call('DELETE', `/api/v2/ticket_forms/${one}`)).status).toBe(204)
    expect(await all()).toEqual([])
  })

  it('are refused where the form, the status or the right is missing', async () => {
    const [one, two, status] = [await form(), await form(), await made('open')]
    const [link] = linksOf(await account.call('POST', of(one), named(status)))
    const asked = async (method: string, path: string, body?: JsonRecord, who = account.admin) =>
      (await account.call(method, path, body, who)).status
    expect(await asked('POST', of(one), named(1))).toBe(422)
    expect(await asked('POST', of(one), {})).toBe(422)
    expect(await asked('POST', of(1), named(status))).toBe(404)
    expect(await asked('POST', `${root}/1/ticket_form_statuses`, { ticket_form_status: [] })).toBe(404)
    expect(await asked('DELETE', `${of(two)}/${link?.id}`)).toBe(404)
    expect(await asked('POST', of(one), named(status), account.agent)).toBe(403)
    expect(await asked('GET', of(one), undefined, account.requester)).toBe(403)
    expect(await asked('PUT', of(one), { ticket_form_status: [{ id: 'none', _destroy: '1' }] })).toBe(404)
    expect(await all()).toEqual([link])
  })
})
