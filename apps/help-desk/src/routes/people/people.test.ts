import { beforeEach, describe, expect, it } from 'vitest'
import { inProcess, type Ask, type InProcess } from '../../in-process'

let account: InProcess
let admin: Ask
beforeEach(() => {
  account = inProcess()
  admin = account.as('admin')
})

const membership = (user_id: number, organization_id: number) => {
  const now = account.desk.clock.stamp()
  return { user_id, organization_id, default: true, view_tickets: true, created_at: now, updated_at: now }
}
const groupId = (name: string) => account.desk.tables.groups.find().find(group => group.name === name)?.id ?? 0

describe('groups', () => {
  it('list their members with the people beside them', async () => {
    const { body } = await admin<{ group_memberships: { user_id: number }[]; users: { id: number; name: string }[] }>(
      'GET',
      `groups/${groupId('Consultoria · Líderes')}/memberships?include=users`
    )
    expect(body.users.map(user => user.name)).toContain('Lia Líder')
    expect(body.group_memberships).toHaveLength(4)
  })

  it('leave tickets behind, unassigned, when somebody is removed', async () => {
    const membership = account.desk.tables.groupMemberships.first({
      user_id: account.userId('lia.lider'),
      group_id: groupId('Fiscal')
    })
    expect((await admin('DELETE', `group_memberships/${membership?.id}`)).status).toBe(204)
    expect(account.desk.tables.tickets.get(account.ticket('demo-unit'))).toMatchObject({
      assignee_id: null,
      group_id: groupId('Fiscal')
    })
  })

  it('hand solved tickets of somebody who is removed to their first member', async () => {
    const { tables } = account.desk
    const group_id = groupId('Fiscal')
    const membership = tables.groupMemberships.first({ user_id: account.userId('lia.lider'), group_id })
    tables.tickets.update(account.ticket('demo-unit'), { status: 'solved' })
    await admin('DELETE', `group_memberships/${membership?.id}`)
    const heir = tables.groupMemberships.first({ group_id })?.user_id
    expect(tables.tickets.get(account.ticket('demo-unit'))).toMatchObject({ assignee_id: heir, group_id })
  })

  it('are made by admins, each name once', async () => {
    expect((await admin('POST', 'groups', { group: { name: 'Novo' } })).status).toBe(201)
    expect((await admin('POST', 'groups', { group: { name: 'Novo' } })).status).toBe(422)
    const path = `groups/${groupId('Novo')}`
    expect((await admin('PUT', path, { group: { name: 'Fiscal' } })).status).toBe(422)
    const named = await admin('PUT', path, { group: { name: 'Novo', is_public: false } })
    expect(named).toMatchObject({ status: 200, body: { group: { name: 'Novo', is_public: false } } })
    expect((await admin('PUT', path, { group: { is_public: true } })).status).toBe(422)
    expect((await account.as('lia.lider')('POST', 'groups', { group: { name: 'Outro' } })).status).toBe(403)
  })
})

describe('users', () => {
  it('join the organization of their mail domain', async () => {
    const { body } = await admin<{ user: { organization_id: number } }>('POST', 'users', {
      user: { name: 'Nova Pessoa', email: 'nova@aurora.example' }
    })
    expect(account.desk.tables.organizations.get(body.user.organization_id)?.name).toBe('Indústria Aurora')
  })

  it('are not raised by agents, who suspend clients only', async () => {
    const carla = account.userId('carla@aurora.example')
    const ana = account.as('ana.senior')
    expect((await ana('PUT', `users/${carla}`, { user: { role: 'admin' } })).status).toBe(403)
    expect((await ana('PUT', `users/${account.userId('bruno.pleno')}`, { user: { suspended: true } })).status).toBe(403)
    expect((await ana('PUT', `users/${carla}`, { user: { suspended: true } })).status).toBe(200)
    expect((await ana('PUT', `users/${account.userId('admin')}`, { user: { name: 'x' } })).status).toBe(403)
    expect((await ana('PUT', `users/${carla}`, { user: { phone: '1' } })).status).toBe(200)
  })

  it('are found by external id: listed by the very id, updated whatever its case', async () => {
    interface One {
      user: { id: number; external_id: string }
      users: { id: number }[]
    }
    const user = { name: 'Nova', external_id: 'ERP-7' }
    const made = await admin<One>('POST', 'users/create_or_update', { user })
    expect(made.status).toBe(201)
    const { status, body } = await admin<One>('POST', 'users/create_or_update', {
      user: { ...user, external_id: 'erp-7' }
    })
    expect([status, body.user.id, body.user.external_id]).toEqual([200, made.body.user.id, 'erp-7'])
    expect((await admin<One>('GET', 'users?external_id=erp-7')).body.users).toMatchObject([{ id: body.user.id }])
    const { tables } = account.desk
    const counted = await admin<{ count: { value: number } }>('GET', 'users/count?role[]=admin&role[]=agent')
    expect(counted.body.count.value).toBe(tables.users.count({ role: ['admin', 'agent'] }))
  })

  it('see only themselves when they are clients', async () => {
    const carla = account.as('carla@aurora.example')
    expect((await carla('GET', `users/${account.userId('carla@aurora.example')}`)).status).toBe(200)
    expect((await carla('GET', `users/${account.userId('diego@aurora.example')}`)).status).toBe(403)
  })

  it('choose a time zone by its Rails name, and the IANA’s follows', async () => {
    const path = `users/${account.userId('bruno.pleno')}`
    const put = (time_zone: unknown) => admin('PUT', path, { user: { time_zone, iana_time_zone: 'Asia/Tokyo' } })
    for (const [name, iana] of [
      ['Edinburgh', 'Europe/London'],
      ['London', 'Europe/London'],
      ['Lisbon', 'Europe/Lisbon']
    ]) {
      expect((await put(name)).body).toMatchObject({ user: { time_zone: name, iana_time_zone: iana } })
      expect((await admin('GET', path)).body).toMatchObject({ user: { time_zone: name, iana_time_zone: iana } })
    }
    for (const wrong of ['Europe/Lisbon', 'lisbon', '', 'constructor']) {
      const { status, body } = await put(wrong)
      expect([status, body]).toMatchObject([
        422,
        { details: { time_zone: [{ description: 'Time zone: is invalid' }] } }
      ])
    }
    expect((await put(null)).body).toMatchObject({ user: { time_zone: 'Lisbon' } })
  })

  it('are told apart by language', async () => {
    const { body } = await admin<{ user: { locale: string } }>('GET', `users/${account.userId('emma@harbor.example')}`)
    expect(body.user.locale).toBe('en-US')
  })
})

describe('deleted people', () => {
  interface Listed {
    users: { id: number }[]
  }
  const ids = async (path: string) => (await admin<Listed>('GET', path)).body.users.map(user => user.id)

  it.each(['carla@aurora.example', 'ana.senior'])('are in no list: %s', async who => {
    const id = account.userId(who)
    await admin('PUT', `users/${id}`, { user: { external_id: 'ERP-9' } })
    const home = account.desk.tables.organizations.first({ name: 'Indústria Aurora' })?.id
    if (!who.includes('@')) account.desk.tables.organizationMemberships.insert(membership(id, home ?? 0))
    const lists = [
      'users?per_page=100',
      'users?external_id=ERP-9',
      `users/show_many?ids=${id}`,
      'users/show_many?external_ids=ERP-9',
      'users/search?external_id=ERP-9',
      `organizations/${home}/users`
    ]
    const naming = async () => {
      const found = await Promise.all(lists.map(async path => ((await ids(path)).includes(id) ? [path] : [])))
      return found.flat()
    }
    expect(await naming()).toEqual(lists)
    await admin('DELETE', `users/${id}`)
    expect(await naming()).toEqual([])
  })

  it('are read by id, or with others when they are asked for', async () => {
    const id = account.userId('carla@aurora.example')
    await admin('DELETE', `users/${id}`)
    expect((await admin('GET', `users/${id}`)).body).toMatchObject({ user: { id, active: false } })
    expect(await ids(`users/show_many?ids=${id}&include_deleted=true`)).toEqual([id])
  })

  it('are no value a rule can have', async () => {
    const id = account.userId('ana.senior')
    const definitions = async () => JSON.stringify((await admin('GET', 'triggers/definitions')).body)
    expect(await definitions()).toContain(`"${id}"`)
    await admin('DELETE', `users/${id}`)
    expect(await definitions()).not.toContain(`"${id}"`)
  })
})

describe('organizations', () => {
  it('keep names unique whatever their case', async () => {
    const { status, body } = await admin<{ details: unknown }>('POST', 'organizations', {
      organization: { name: 'UNIDADE SERRA' }
    })
    expect(status).toBe(422)
    expect(body.details).toHaveProperty('name')
  })

  it('can be several per person, one of them the default', async () => {
    const user_id = account.userId('carla@aurora.example')
    const serra = account.desk.tables.organizations.first({ name: 'Unidade Serra' })?.id
    const made = await admin('POST', 'organization_memberships', {
      organization_membership: { user_id, organization_id: serra }
    })
    expect(made.status).toBe(201)
    const { body } = await admin<{ organization_memberships: { organization_name: string; default: boolean }[] }>(
      'GET',
      `users/${user_id}/organization_memberships`
    )
    expect(body.organization_memberships.map(m => [m.organization_name, m.default])).toEqual([
      ['Indústria Aurora', true],
      ['Unidade Serra', false]
    ])
    const moved = await admin('PUT', `tickets/${account.ticket('demo-phone')}`, { ticket: { organization_id: serra } })
    expect(moved.status).toBe(200)
  })

  it('let go of the working tickets of somebody who leaves, whose next one becomes the default', async () => {
    const user_id = account.userId('carla@aurora.example')
    const { tables } = account.desk
    const home = tables.organizationMemberships.first({ user_id })
    const organization_id = tables.organizations.first({ name: 'Unidade Serra' })?.id
    await admin('POST', 'organization_memberships', { organization_membership: { user_id, organization_id } })
    expect((await admin('DELETE', `organization_memberships/${home?.id}`)).status).toBe(204)
    expect(tables.tickets.get(account.ticket('demo-phone'))?.organization_id).toBeNull()
    expect(tables.users.get(user_id)?.organization_id).toBe(organization_id)
    expect(tables.organizationMemberships.find({ where: { user_id } })).toMatchObject([{ default: true }])
  })

  it('are made by admins; agents change their notes and the organizations of clients', async () => {
    const ana = account.as('ana.senior')
    const organization = account.desk.tables.organizations.first({ name: 'Unidade Serra' })
    const path = `organizations/${organization?.id}`
    expect((await ana('POST', 'organizations', { organization: { name: 'Nova' } })).status).toBe(403)
    expect((await ana('PUT', path, { organization: { details: 'x' } })).status).toBe(403)
    expect((await ana('PUT', path, { organization: { notes: 'x' } })).status).toBe(200)
    const member = (who: string) => ({ user_id: account.userId(who), organization_id: organization?.id })
    const join = (who: string) => ana('POST', 'organization_memberships', { organization_membership: member(who) })
    expect((await join('bruno.pleno')).status).toBe(403)
    expect((await join('rui@boavista.example')).status).toBe(201)
  })
})

it('leaves the account an administrator, whoever is deleted, suspended or given another role', async () => {
  const { tables } = account.desk
  const [me, lia] = [account.userId('admin'), account.userId('lia.lider')]
  expect((await admin('DELETE', `users/${me}`)).status).toBe(403)
  for (const user of [{ role: 'agent' }, { role: 'end-user' }, { suspended: true }])
    expect((await admin('PUT', `users/${me}`, { user })).status).toBe(403)
  expect(tables.users.get(me)).toMatchObject({ active: true, role: 'admin', suspended: false })
  expect(
    (await admin('PUT', `users/${me}`, { user: { role: 'admin', suspended: false, name: 'Adriana' } })).status
  ).toBe(200)
  expect((await admin('PUT', `users/${lia}`, { user: { suspended: true } })).status).toBe(200)
  expect((await admin('DELETE', `users/${lia}`)).status).toBe(200)
})
