import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { inProcess, type Ask, type InProcess } from '../../in-process'
import { openDesk } from '../../open-desk'

interface Membership {
  id: number
  user_id: number
  group_id: number
  default: boolean
  created_at: string
  updated_at: string
}
interface Listed {
  group_memberships: Membership[]
  meta: { has_more: boolean; after_cursor: string }
}
interface Person {
  user: { id: number; active: boolean; role: string; suspended: boolean; default_group_id: number | null }
}

let account: InProcess
let admin: Ask
let lia: number

beforeEach(() => {
  account = inProcess()
  admin = account.as('admin')
  lia = account.userId('lia.lider')
})

async function everyPage(path: string): Promise<Membership[]> {
  const rows: Membership[] = []
  for (let query = '?page[size]=3'; query !== '';) {
    const { body } = await admin<Listed>('GET', `${path}${query}`)
    rows.push(...body.group_memberships)
    query = body.meta.has_more ? `?page[size]=3&page[after]=${body.meta.after_cursor}` : ''
  }
  return rows
}

const ofLia = () => everyPage(`users/${lia}/group_memberships.json`)

describe('memberships of groups', () => {
  it('carry stamps of their own in every list, by cursor, and alone', async () => {
    const all = await everyPage('group_memberships.json')
    expect(all).toHaveLength(account.desk.tables.groupMemberships.count())
    for (const row of all)
      expect(row).toMatchObject({
        id: expect.any(Number),
        user_id: expect.any(Number),
        group_id: expect.any(Number),
        default: expect.any(Boolean),
        created_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
        updated_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
      })
    const [first] = await ofLia()
    expect(await ofLia()).toEqual(all.filter(row => row.user_id === lia))
    expect(await everyPage(`groups/${first?.group_id}/memberships.json`)).toContainEqual(first)
    const shown = await admin('GET', `group_memberships/${first?.id}.json`)
    expect(shown.body).toEqual({ group_membership: first })
  })

  it('say when somebody joined, later than those who were there', async () => {
    account.desk.clock.set(new Date('2026-11-20T10:00:00Z'), true)
    const before = await ofLia()
    const stock = account.desk.tables.groups.first({ name: 'Estoque' })
    const membership = { user_id: lia, group_id: stock?.id }
    const made = await admin('POST', 'group_memberships', { group_membership: membership })
    expect(made.body).toMatchObject({ group_membership: { ...membership, created_at: '2026-11-20T10:00:00Z' } })
    for (const row of before) expect(row.created_at < '2026-11-20').toBe(true)
    expect(await ofLia()).toMatchObject([...before, membership])
  })

  it('leave no trace when they are deleted', async () => {
    const [row] = await ofLia()
    expect((await admin('DELETE', `group_memberships/${row?.id}.json`)).status).toBe(204)
    expect((await admin('GET', `group_memberships/${row?.id}`)).status).toBe(404)
    expect((await ofLia()).map(other => other.id)).not.toContain(row?.id)
    expect((await account.as('ana.senior')('DELETE', `group_memberships/${(await ofLia())[0]?.id}`)).status).toBe(403)
  })

  it('are for agents who are there and groups that exist', async () => {
    const group_id = account.desk.tables.groups.first({ name: 'Estoque' })?.id
    await admin('DELETE', `users/${lia}`)
    const join = (user_id: number) => admin('POST', 'group_memberships', { group_membership: { user_id, group_id } })
    expect((await join(lia)).status).toBe(422)
    await admin('DELETE', `groups/${group_id}`)
    expect((await join(account.userId('ana.senior'))).status).toBe(422)
  })

  it('of the seed keep their stamps over a restart', () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'help-desk-'))
    const open = (now: string) => openDesk({ dataDir, seed: 'demo', clock: () => Date.parse(now) })
    const first = open('2026-11-16T13:00:00Z')
    const before = first.tables.groupMemberships.find()
    first.close()
    const second = open('2026-12-24T13:00:00Z')
    expect(second.tables.groupMemberships.find()).toEqual(before)
    second.close()
    rmSync(dataDir, { recursive: true })
  })
})

describe('somebody who leaves', () => {
  it('is inactive by id once deleted, in no list and in no group', async () => {
    const { status, body } = await admin<Person>('DELETE', `users/${lia}`)
    expect(status).toBe(200)
    expect(body.user).toMatchObject({ id: lia, active: false, default_group_id: null })
    expect((await admin<Person>('GET', `users/${lia}.json`)).body.user).toMatchObject({ active: false, role: 'agent' })
    expect(await ofLia()).toEqual([])
    const listed = await admin<{ users: { id: number }[] }>('GET', 'users?role[]=agent')
    expect(listed.body.users.map(user => user.id)).not.toContain(lia)
    expect((await account.as('lia.lider')('GET', 'users/me')).status).toBe(401)
  })

  it('lets go of the tickets at work when deleted', async () => {
    const ticket = account.ticket('demo-unit')
    expect(account.desk.tables.tickets.get(ticket)?.assignee_id).toBe(lia)
    await admin('DELETE', `users/${lia}`)
    expect(account.desk.tables.tickets.get(ticket)?.assignee_id).toBeNull()
  })

  it('keeps the groups when suspended, and cannot sign in', async () => {
    const before = await ofLia()
    const { body } = await admin<Person>('PUT', `users/${lia}`, { user: { suspended: true } })
    expect(body.user).toMatchObject({ suspended: true, active: true, role: 'agent' })
    expect(await ofLia()).toEqual(before)
    expect((await account.as('lia.lider')('GET', 'users/me')).status).toBe(401)
  })

  it('has no groups any more as an end user', async () => {
    const { body } = await admin<Person>('PUT', `users/${lia}`, { user: { role: 'end-user' } })
    expect(body.user).toMatchObject({ role: 'end-user', default_group_id: null })
    expect(await ofLia()).toEqual([])
  })

  it('is an admin’s to delete, suspend or change in role', async () => {
    const bruno = account.as('bruno.pleno')
    expect((await bruno('DELETE', `users/${lia}`)).status).toBe(403)
    expect((await bruno('PUT', `users/${lia}`, { user: { suspended: true } })).status).toBe(403)
    expect((await bruno('PUT', `users/${lia}`, { user: { role: 'end-user' } })).status).toBe(403)
  })
})

it('roles are listed as they are now', async () => {
  const emails = async () => {
    const { body } = await admin<{ users: { email: string; role: string }[] }>(
      'GET',
      'users.json?role[]=admin&role[]=agent'
    )
    return new Map(body.users.map(user => [user.email, user.role]))
  }
  const before = await emails()
  expect(before.get('admin@consultoria.example')).toBe('admin')
  expect(before.get('lia.lider@consultoria.example')).toBe('agent')
  expect([...before.values()]).not.toContain('end-user')
  await admin('PUT', `users/${lia}`, { user: { role: 'admin' } })
  expect((await emails()).get('lia.lider@consultoria.example')).toBe('admin')
  expect(await ofLia()).not.toEqual([])
})
