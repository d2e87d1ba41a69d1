import { beforeEach, expect, it } from 'vitest'
import { inProcess, type InProcess } from '../../in-process'

interface Request {
  request: { id: number; status: string }
}

let account: InProcess
beforeEach(() => {
  account = inProcess()
})

it('reopens what waited when its requester answers', async () => {
  const carla = account.as('carla@aurora.example')
  const id = account.ticket('demo-phone')
  for (const status of ['pending', 'hold', 'solved']) {
    await account.as('ana.senior')('PUT', `tickets/${id}`, { ticket: { status } })
    const { body } = await carla<Request>('PUT', `requests/${id}`, { request: { comment: { body: 'Aceito' } } })
    expect(body.request.status).toBe('open')
  }
  const audit = account.desk.tables.audits.find({ where: { ticket_id: id } }).at(-1)
  expect(audit).toMatchObject({ author_id: account.userId('carla@aurora.example') })
  expect(audit?.events[0]).toMatchObject({ type: 'Comment', public: true, author_id: audit?.author_id })
})

it('stays solved when the requester solves with a last comment, which nobody else may and no problem lets', async () => {
  const id = account.ticket('demo-package')
  const solve = { request: { solved: true, comment: { body: 'Já funciona' } } }
  const ticket = account.desk.tables.tickets.update(id, { status: 'pending', type: 'problem' })
  const owner = account.as(account.desk.tables.users.get(ticket.requester_id)?.email ?? '')
  expect((await owner('PUT', `requests/${id}`, solve)).status).toBe(422)
  account.desk.tables.tickets.update(id, { type: 'question', email_cc_ids: [account.userId('rui@boavista.example')] })
  expect((await account.as('rui@boavista.example')('PUT', `requests/${id}`, solve)).status).toBe(422)
  expect((await owner<Request>('PUT', `requests/${id}`, solve)).body.request.status).toBe('solved')
})

it('shows a client their own requests and public comments only', async () => {
  const id = account.ticket('demo-phone')
  await account.as('ana.senior')('PUT', `tickets/${id}`, { ticket: { comment: { body: 'interno', public: false } } })
  const { body } = await account.as('carla@aurora.example')<{ comments: { body: string }[] }>(
    'GET',
    `requests/${id}/comments`
  )
  expect(body.comments).toHaveLength(1)
  const stranger = await account.as('rui@boavista.example')('GET', `requests/${id}`)
  expect(stranger.status).toBe(404)
})

it('lets somebody in CC answer', async () => {
  const id = account.ticket('demo-phone')
  const user_id = account.userId('diego@aurora.example')
  const diego = account.as('diego@aurora.example')
  expect((await diego('PUT', `requests/${id}`, { request: { comment: { body: 'oi' } } })).status).toBe(404)
  await account.as('ana.senior')('PUT', `tickets/${id}`, { ticket: { email_ccs: [{ user_id, action: 'put' }] } })
  expect((await diego('PUT', `requests/${id}`, { request: { comment: { body: 'oi' } } })).status).toBe(200)
})

it('keeps clients away from what agents do', async () => {
  const carla = account.as('carla@aurora.example')
  for (const path of ['tickets', 'users', 'organizations', 'search?query=x', 'groups', 'tickets/1/comments'])
    expect(await carla('GET', path)).toMatchObject({ status: 403, body: { error: 'Forbidden' } })
  const tried = await carla<Request>('POST', 'requests', {
    request: { subject: 'a', comment: { body: 'b' }, status: 'solved', assignee_id: 1 }
  })
  expect(tried).toMatchObject({ status: 201, body: { request: { status: 'new' } } })
})

it('refuses a comment on a closed request', async () => {
  const closed = account.desk.tables.tickets.first({ status: 'closed' })
  const email = account.desk.tables.users.get(closed?.requester_id ?? 0)?.email ?? ''
  const { status } = await account.as(email)('PUT', `requests/${closed?.id}`, { request: { comment: { body: 'oi' } } })
  expect(status).toBe(422)
})

it('lets a client follow up their own closed request, not another’s', async () => {
  const closed = account.desk.tables.tickets.first({ status: 'closed' })
  const owner = account.desk.tables.users.get(closed?.requester_id ?? 0)?.email ?? ''
  const request = { via_followup_source_id: closed?.id, comment: { body: 'voltou' } }
  const made = await account.as(owner)<Request>('POST', 'requests', { request })
  expect(made.status).toBe(201)
  expect(account.desk.tables.tickets.get(made.body.request.id)?.followup_source_id).toBe(closed?.id)
  const other = owner === 'rui@boavista.example' ? 'emma@harbor.example' : 'rui@boavista.example'
  expect((await account.as(other)('POST', 'requests', { request })).status).toBe(404)
})
