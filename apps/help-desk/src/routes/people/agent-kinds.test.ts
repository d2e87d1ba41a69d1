import { beforeEach, describe, expect, it } from 'vitest'
import type { JsonRecord } from '../../input'
import { lightAgentRoleId } from '../../people/custom-roles'
import { openTestAccount, type TestAccount } from '../../test-account/test-account'

let account: TestAccount
beforeEach(() => {
  account = openTestAccount()
})

const make = (changes: JsonRecord) => account.call('PUT', `/api/v2/users/${account.agent.id}`, { user: changes })
const asAgent = (method: string, path: string, body?: unknown) => account.call(method, path, body, account.agent)
const asAdmin = (ticket: JsonRecord = {}) => account.createTicket(ticket, account.admin)
const stored = (id: unknown) => account.desk.tables.tickets.get(Number(id))

describe('a light agent', () => {
  beforeEach(async () => {
    await make({ custom_role_id: lightAgentRoleId })
  })

  it('is told apart from others', async () => {
    const { body } = await account.call('GET', `/api/v2/users/${account.agent.id}`)
    expect(body).toMatchObject({ user: { role_type: 1, only_private_comments: true, restricted_agent: true } })
  })

  it('comments in private, and sets nothing on the tickets of others', async () => {
    const { id } = await asAdmin()
    const ticket = { comment: { body: 'vi', public: true }, status: 'solved', tags: ['x'], priority: 'high' }
    const { status, body } = await asAgent('PUT', `/api/v2/tickets/${id}`, { ticket })
    expect(status).toBe(200)
    expect(body['audit']).toMatchObject({ events: [{ type: 'Comment', public: false }] })
    expect(stored(id)).toMatchObject({ status: 'new', tags: [], priority: null })
  })

  it('makes tickets, whose first comment is private, and sets properties but the status', async () => {
    const made = await asAgent('POST', '/api/v2/tickets', {
      ticket: { requester_id: account.requester.id, subject: 'a', description: 'b', status: 'solved', priority: 'high' }
    })
    expect(made.body['ticket']).toMatchObject({ is_public: false, status: 'new', priority: 'high' })
  })

  it('is given no tickets and edits no client', async () => {
    const { id } = await asAdmin()
    const given = await account.call('PUT', `/api/v2/tickets/${id}`, { ticket: { assignee_id: account.agent.id } })
    expect(given).toMatchObject({ status: 422, body: { details: { assignee: [{}] } } })
    const { body } = await account.call('GET', '/api/v2/group_memberships/assignable')
    expect(JSON.stringify(body)).not.toContain(String(account.agent.id))
    const path = `/api/v2/users/${account.requester.id}`
    expect((await asAgent('PUT', path, { user: { notes: 'x' } })).status).toBe(403)
  })

  it('is one of a role, which a plan below Enterprise does not list', async () => {
    const { body } = await asAgent('GET', '/api/v2/custom_roles')
    expect(body).toMatchObject({ custom_roles: [{ id: lightAgentRoleId, role_type: 1, team_member_count: 1 }] })
    account.desk.control.plan = 'growth'
    expect((await asAgent('GET', '/api/v2/custom_roles')).status).toBe(403)
  })
})

describe('a restricted agent', () => {
  const ids = async (path: string) =>
    ((await asAgent('GET', path)).body['tickets'] as { id: number }[]).map(ticket => ticket.id)

  it('sees the tickets of their groups, their own and those they are in copy of', async () => {
    await make({ ticket_restriction: 'groups' })
    const elsewhere = await asAdmin()
    const ours = await asAdmin({ group_id: account.groupId })
    const copied = await asAdmin({ followers: [{ user_id: account.agent.id, action: 'put' }] })
    const asked = await asAdmin({ requester_id: account.agent.id })
    expect(await ids('/api/v2/tickets')).toEqual([ours['id'], asked['id']])
    const see = async (ticket: JsonRecord) => (await asAgent('GET', `/api/v2/tickets/${ticket['id']}`)).status
    expect(await Promise.all([elsewhere, ours, copied, asked].map(see))).toEqual([403, 200, 200, 200])
    const { body } = await asAgent('GET', '/api/v2/search?query=type:ticket')
    expect(body['count']).toBe(3)
    const note = { ticket: { comment: { body: 'x' } } }
    expect((await asAgent('PUT', `/api/v2/tickets/${elsewhere['id']}`, note)).status).toBe(403)
  })

  it('sees assigned tickets only, or those of the organization', async () => {
    const { tables } = account.desk
    const { body } = await account.call('POST', '/api/v2/organizations', { organization: { name: 'Aurora' } })
    const { id } = body['organization'] as { id: number }
    for (const user_id of [account.agent.id, account.requester.id])
      await account.call('POST', '/api/v2/organization_memberships', {
        organization_membership: { user_id, organization_id: id }
      })
    const theirs = await asAdmin({ assignee_id: account.agent.id })
    const other = await asAdmin({ requester_id: account.admin.id })
    const members = await asAdmin()
    expect(tables.tickets.get(Number(members['id']))?.organization_id).toBe(id)
    await make({ ticket_restriction: 'assigned' })
    expect(await ids('/api/v2/tickets')).toEqual([theirs['id']])
    await make({ ticket_restriction: 'organization' })
    expect(await ids('/api/v2/tickets')).toEqual([theirs['id'], members['id']])
    await make({ ticket_restriction: null })
    expect(await ids('/api/v2/tickets')).toEqual([theirs['id'], other['id'], members['id']])
  })

  it('makes and edits no clients', async () => {
    await make({ ticket_restriction: 'groups' })
    expect((await asAgent('POST', '/api/v2/users', { user: { name: 'Nova' } })).status).toBe(403)
    expect((await asAgent('PUT', `/api/v2/users/${account.agent.id}`, { user: { alias: 'A' } })).status).toBe(200)
    const free = { user: { ticket_restriction: null } }
    expect((await asAgent('PUT', `/api/v2/users/${account.agent.id}`, free)).status).toBe(403)
  })
})

describe('a suspended client', () => {
  const user = () => account.desk.tables.users.get(account.requester.id)
  beforeEach(async () => {
    const path = `/api/v2/users/${account.requester.id}`
    await asAgent('PUT', path, { user: { suspended: true } })
  })

  it('does not come in, and nobody asks in their name', async () => {
    expect((await account.call('GET', '/api/v2/requests', undefined, account.requester)).status).toBe(401)
    const ticket = { requester_id: account.requester.id, subject: 'a', comment: { body: 'b' } }
    const { status, body } = await asAgent('POST', '/api/v2/tickets', { ticket })
    expect(status).toBe(422)
    expect(body['details']).toEqual({
      requester: [{ error: 'UserSuspended', description: `Requester: ${user()?.name} is suspended.` }]
    })
  })

  it('is found as such', async () => {
    const { body } = await asAgent('GET', '/api/v2/users/search?query=is_suspended:true')
    expect(body).toMatchObject({ count: 1, users: [{ id: account.requester.id, suspended: true }] })
  })
})

describe('a deleted person', () => {
  it('is listed apart with the former address, until they go for good', async () => {
    const { id, email } = account.requester
    await account.call('DELETE', `/api/v2/users/${id}`)
    const { body } = await account.call('GET', '/api/v2/deleted_users')
    expect(body).toMatchObject({ deleted_users: [{ id, email, active: false }] })
    account.desk.clock.set(new Date(account.desk.clock.now().getTime() + 29 * 86_400_000), true)
    await account.call('PUT', '/__control/clock', { advance: 'PT12H' })
    expect((await account.call('GET', `/api/v2/deleted_users/${id}`)).status).toBe(200)
    await account.call('PUT', '/__control/clock', { advance: 'PT13H' })
    expect((await account.call('GET', `/api/v2/deleted_users/${id}`)).status).toBe(404)
    const { body: list } = await account.call('GET', '/api/v2/deleted_users')
    expect(list).toMatchObject({ deleted_users: [{ id, email: null, name: 'Permanently Deleted User' }] })
  })
})
