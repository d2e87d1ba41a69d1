import { beforeEach, describe, expect, it } from 'vitest'
import { recordsOf, type JsonRecord } from '../input'
import { openTestAccount, type TestAccount } from '../test-account/test-account'

let account: TestAccount
beforeEach(() => {
  account = openTestAccount()
})

const rui = 'rui@test.example'
const mail = async (body: JsonRecord): Promise<JsonRecord> =>
  (await account.call('POST', '/__control/mails', { from: rui, subject: 'Ajuda', body: 'Quebrou', ...body })).body
const ticketOf = (id: unknown) => account.desk.tables.tickets.get(Number(id))
const lastAudit = (id: unknown) => account.desk.tables.audits.find({ where: { ticket_id: Number(id) } }).at(-1)
const suspended = async () =>
  recordsOf((await account.call('GET', '/api/v2/suspended_tickets')).body['suspended_tickets'])

describe('a mail', () => {
  it('makes a ticket of its author, with who is in copy', async () => {
    const { ticket_id } = await mail({ from: { email: 'nova@client.example', name: 'Nova' }, cc: [rui] })
    const ticket = ticketOf(ticket_id)
    expect(ticket).toMatchObject({ subject: 'Ajuda', is_public: true, email_cc_ids: [account.requester.id] })
    expect(ticket?.via).toMatchObject({ channel: 'email', source: { from: { address: 'nova@client.example' } } })
    expect(account.desk.tables.users.get(ticket?.requester_id)).toMatchObject({ name: 'Nova', role: 'end-user' })
  })

  it('answers a ticket in public and reopens it', async () => {
    const { id } = await account.createTicket({ status: 'pending' })
    await mail({ ticket_id: id })
    expect(ticketOf(id)?.status).toBe('open')
    expect(lastAudit(id)?.author_id).toBe(account.requester.id)
    expect(lastAudit(id)?.events[0]).toMatchObject({ type: 'Comment', public: true })
    expect(lastAudit(id)?.metadata).not.toHaveProperty('flags')
  })

  it('of somebody who has no part in the conversation is heard by agents only, and flagged', async () => {
    const { id } = await account.createTicket({})
    await mail({ from: 'other@client.example', ticket_id: id })
    const audit = lastAudit(id)
    expect(audit?.events[0]).toMatchObject({ type: 'Comment', public: false })
    expect(audit?.metadata).toMatchObject({ flags: [2], flags_options: { 2: { trusted: false } }, trusted: false })
  })

  it('of somebody in copy is public only with the requester among its recipients', async () => {
    const { id } = await account.createTicket({ email_ccs: [{ user_email: 'cc@client.example', action: 'put' }] })
    await mail({ from: 'cc@client.example', ticket_id: id })
    expect(lastAudit(id)?.events[0]).toMatchObject({ public: false })
    await mail({ from: 'cc@client.example', ticket_id: id, to: [rui] })
    expect(lastAudit(id)?.events[0]).toMatchObject({ public: true })
  })

  it('that its sender’s domain does not vouch for is flagged', async () => {
    const { id } = await account.createTicket({})
    await mail({ ticket_id: id, authenticated: false })
    expect(lastAudit(id)?.metadata.flags).toEqual([0])
  })

  it('to a closed ticket follows it up', async () => {
    const { id } = await account.createTicket({ status: 'closed', assignee_id: account.agent.id })
    const { ticket_id } = await mail({ ticket_id: id })
    expect(ticketOf(ticket_id)).toMatchObject({ followup_source_id: id, status: 'new' })
  })
})

describe('a mail that is not let in', () => {
  it('waits with its cause', async () => {
    const { id } = await account.createTicket({})
    await mail({ from: 'other@client.example', ticket_id: id, encoded_id: false })
    await mail({ automatic: true })
    await mail({ automatic: true, subject: 'Out of office' })
    await mail({ body: ' ' })
    expect((await suspended()).map(one => one['cause_id'])).toEqual([5, 3, 8, 11])
    expect(account.desk.tables.comments.count({ ticket_id: Number(id) })).toBe(1)
  })

  it('of a suspended person is let in by an agent, who asks for it then', async () => {
    await account.call('PUT', `/api/v2/users/${account.requester.id}`, { user: { suspended: true } })
    const { suspended_ticket_id: id } = await mail({})
    const path = '/api/v2/suspended_tickets'
    const refused = await account.call('PUT', `${path}/recover_many?ids=${Number(id)}`)
    expect(refused).toMatchObject({ status: 422, body: { suspended_tickets: [{ id, cause: 'User is suspended' }] } })
    const { status, body } = await account.call('PUT', `${path}/${Number(id)}/recover`, {}, account.agent)
    expect(status).toBe(200)
    expect(body['ticket']).toMatchObject([{ requester_id: account.agent.id, subject: 'Ajuda' }])
    expect(await suspended()).toEqual([])
  })

  it('is let in as its author’s among others', async () => {
    const { suspended_ticket_id: id } = await mail({ automatic: true })
    const { body } = await account.call('PUT', `/api/v2/suspended_tickets/recover_many?ids=${Number(id)}`)
    expect(body['tickets']).toMatchObject([{ requester_id: account.requester.id }])
  })

  it('is gone after 14 days, or when somebody deletes it', async () => {
    const { suspended_ticket_id: first } = await mail({ automatic: true })
    await account.call('DELETE', `/api/v2/suspended_tickets/${Number(first)}`)
    expect(await suspended()).toEqual([])
    await mail({ automatic: true })
    await account.call('PUT', '/__control/clock', { advance: 'PT335H' })
    expect(await suspended()).toHaveLength(1)
    await account.call('PUT', '/__control/clock', { advance: 'PT2H' })
    expect(await suspended()).toEqual([])
  })
})

it('is flagged when an agent writes in a client’s name', async () => {
  const comment = { body: 'Pode ser', author_id: account.requester.id }
  const { id } = await account.createTicket({ comment })
  expect(lastAudit(id)?.metadata).toMatchObject({
    flags: [11],
    flags_options: { 11: { message: { user: 'Ada Agent', user_id: account.agent.id }, trusted: false } },
    trusted: false
  })
})
