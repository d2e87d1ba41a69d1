import { beforeEach, describe, expect, it } from 'vitest'
import type { JsonRecord } from '../../input'
import { openTestAccount, type TestAccount } from '../../test-account/test-account'

let account: TestAccount
beforeEach(() => {
  account = openTestAccount()
})

const call = (method: string, path: string, body?: unknown) => account.call(method, `/api/v2/${path}`, body)
const advance = (hours: number) => account.call('PUT', '/__control/clock', { advance: `PT${hours}H` })
const stored = (id: unknown) => account.desk.tables.tickets.get(Number(id))
const commentsOf = (id: unknown) => account.desk.tables.comments.find({ where: { ticket_id: Number(id) } })
const lastAudit = (id: unknown) => account.desk.tables.audits.find({ where: { ticket_id: Number(id) } }).at(-1)

describe('a deleted ticket', () => {
  let id: unknown
  beforeEach(async () => {
    id = (await account.createTicket({ subject: 'Cabo' }))['id']
    await call('DELETE', `tickets/${id}`)
  })

  it('is found nowhere but among the deleted ones', async () => {
    for (const path of [`tickets/${id}`, `tickets/${id}/comments`, `tickets/${id}/audits`])
      expect((await call('GET', path)).status).toBe(404)
    expect((await call('GET', 'search?query=type:ticket')).body['count']).toBe(0)
    expect((await call('PUT', `tickets/${id}`, { ticket: { priority: 'low' } })).status).toBe(404)
    const { body } = await call('GET', 'deleted_tickets')
    const actor = { id: account.admin.id, name: account.admin.name }
    expect(body['deleted_tickets']).toMatchObject([{ id, subject: 'Cabo', actor, previous_state: 'new' }])
  })

  it('comes back with all that was said', async () => {
    expect((await call('PUT', `deleted_tickets/${id}/restore`)).status).toBe(200)
    expect((await call('GET', `tickets/${id}/comments`)).body['count']).toBe(1)
    expect((await call('PUT', `deleted_tickets/${id}/restore`)).status).toBe(404)
  })

  it('is gone for good after 30 days, or at once when somebody says so', async () => {
    await advance(30 * 24 - 1)
    expect((await call('GET', 'deleted_tickets')).body['count']).toBe(1)
    await advance(2)
    expect((await call('GET', 'deleted_tickets')).body['count']).toBe(0)
    expect(commentsOf(id)).toEqual([])
    const other = (await account.createTicket({}))['id']
    await call('DELETE', `tickets/${other}`)
    await call('DELETE', `deleted_tickets/${other}`)
    await account.desk.queue.idle()
    expect((await call('PUT', `deleted_tickets/${other}/restore`)).status).toBe(404)
  })
})

it('spam is deleted, and who sent it is suspended', async () => {
  const { id } = await account.createTicket({})
  expect((await call('PUT', `tickets/${id}/mark_as_spam`)).status).toBe(200)
  expect(stored(id)).toBeUndefined()
  expect(account.desk.tables.users.get(account.requester.id)?.suspended).toBe(true)
})

describe('a deletion schedule', () => {
  const schedule = (changes: JsonRecord = {}) =>
    call('POST', 'deletion_schedules', {
      deletion_schedule: {
        title: 'Um ano',
        active: true,
        conditions: { all: [{ field: 'duration_since_last_update', operator: 'greater_than', value: 'P200D' }] },
        ...changes
      }
    })

  it('deletes archived tickets that rest that long, with their audits and for good', async () => {
    const { id } = await account.createTicket({ status: 'closed', assignee_id: account.agent.id })
    const kept = (await account.createTicket({}))['id']
    expect((await schedule()).status).toBe(201)
    await advance(199 * 24)
    expect(stored(id)).toBeDefined()
    await advance(48)
    expect(stored(id)).toBeUndefined()
    expect(lastAudit(id)).toBeUndefined()
    expect((await call('GET', 'deleted_tickets')).body['count']).toBe(0)
    expect(stored(kept)).toBeDefined()
  })

  it('never takes what is not archived, however short it is', async () => {
    const { id } = await account.createTicket({ status: 'closed', assignee_id: account.agent.id })
    await schedule({
      conditions: { all: [{ field: 'duration_since_last_update', operator: 'greater_than', value: 'P1D' }] }
    })
    await advance(119 * 24)
    expect(stored(id)).toBeDefined()
    await advance(48)
    expect(stored(id)).toBeUndefined()
  })

  it('names how long tickets rest, and is the only active one', async () => {
    expect((await schedule({ conditions: { all: [] } })).status).toBe(422)
    await schedule()
    expect((await schedule()).status).toBe(422)
    expect((await schedule({ active: false })).status).toBe(201)
    const { body } = await call('GET', 'deletion_schedules')
    expect(body['deletion_schedules']).toMatchObject([{ active: true, default: false }, { active: false }])
  })
})

describe('a merge', () => {
  let target: JsonRecord
  let source: JsonRecord
  const merge = async (body: JsonRecord, as = account.agent) => {
    const path = `/api/v2/tickets/${target['id']}/merge`
    const answer = await account.call('POST', path, { ids: [source['id']], ...body }, as)
    await account.desk.queue.idle()
    return answer
  }
  beforeEach(async () => {
    target = await account.createTicket({ requester_id: account.admin.id })
    source = await account.createTicket({ subject: 'Outro' })
  })

  it('says on both what it was told to say, in private unless every ticket is public', async () => {
    const told = { source_comment: 'Fechado', target_comment: 'Recebido', target_comment_is_public: true }
    await merge(told)
    expect(commentsOf(source['id']).at(-1)).toMatchObject({ plain_body: 'Fechado', public: false })
    expect(commentsOf(target['id']).at(-1)).toMatchObject({ plain_body: 'Recebido', public: true })
    expect(stored(source['id'])).toMatchObject({ status: 'closed', tags: ['closed_by_merge'] })
    expect(lastAudit(source['id'])?.via.source.rel).toBe('merge')
    expect(lastAudit(target['id'])?.via.source).toMatchObject({ rel: 'merge', from: { ticket_ids: [source['id']] } })
  })

  it('says nothing by itself', async () => {
    await merge({})
    expect(commentsOf(source['id'])).toHaveLength(1)
    expect(commentsOf(target['id'])).toHaveLength(1)
    expect(stored(source['id'])?.status).toBe('closed')
  })

  it('is not a restricted agent’s who does not see both', async () => {
    await account.call('PUT', `/api/v2/users/${account.agent.id}`, { user: { ticket_restriction: 'assigned' } })
    expect((await merge({})).status).toBe(403)
  })
})
