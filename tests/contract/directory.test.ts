import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDemoAccount, demo } from '../../apps/consultoria/src/adapters/memory/demo'
import { createMemoryPorts } from '../../apps/consultoria/src/adapters/memory/ports'
import { idOf, listOf, wireOf } from '../../packages/zendesk-wire/wire'
import { directorySuite } from './directorySuite'
import { openLocalAccount, type LocalAccount } from './localAccount'
import { openTab } from './workspace'

describe('the directory in memory', () => {
  directorySuite(async () => {
    const account = createDemoAccount()
    account.memberships.set(demo.carla, [demo.serra])
    const { directory } = createMemoryPorts(account, demo.ana, demo.ticket)
    const { ana, carla, diego, aurora, serra } = demo
    return { directory, ana, carla, diego, aurora, serra, leaders: [demo.lia], fiscal: account.map.groups.fiscal ?? 0 }
  })
})

describe('the directory of the workspace in the local account', () => {
  const admin = 'admin@consultoria.example'
  let account: LocalAccount
  beforeAll(async () => {
    account = await openLocalAccount()
    const carla = await personId('carla@aurora.example')
    const serra = await organizationId('Unidade Serra')
    const user_fields = { permite_consultoria: 'consultoria_sim' }
    await account.rest(admin, 'PUT', `/api/v2/users/${carla}`, { user: { user_fields } })
    const organization = { organization_fields: { unit_code: 'T01234' } }
    await account.rest(admin, 'PUT', `/api/v2/organizations/${serra}`, { organization })
    const organization_membership = { user_id: carla, organization_id: serra }
    await account.rest(admin, 'POST', '/api/v2/organization_memberships', { organization_membership })
  }, 60_000)
  afterAll(() => account.desk.close())

  const found = async (type: string, query: string): Promise<number> => {
    const search = `/api/v2/search?query=${encodeURIComponent(`type:${type} ${query}`)}`
    const [first] = listOf((await account.rest(admin, 'GET', search))['results'])
    return idOf(wireOf(first)['id']) ?? 0
  }
  const personId = (email: string): Promise<number> => found('user', `email:${email}`)
  const organizationId = (name: string): Promise<number> => found('organization', `name:"${name}"`)

  directorySuite(async () => {
    const { ports } = await openTab(account, 'ana.senior', 1)
    const agents = ['leo.lider', 'lara.lider', 'lia.lider', 'lucio.lider']
    return {
      directory: ports.directory,
      ana: await personId('ana.senior@consultoria.example'),
      fiscal: account.map.groups['fiscal'] ?? 0,
      leaders: await Promise.all(agents.map(name => personId(`${name}@consultoria.example`))),
      carla: await personId('carla@aurora.example'),
      diego: await personId('diego@aurora.example'),
      aurora: await organizationId('Indústria Aurora'),
      serra: await organizationId('Unidade Serra')
    }
  })

  it('still tells the name of a person who was deleted', async () => {
    const user = { name: 'Gil Gone', email: 'gil@aurora.example', role: 'end-user' }
    const made = wireOf((await account.rest(admin, 'POST', '/api/v2/users', { user }))['user'])
    await account.rest(admin, 'DELETE', `/api/v2/users/${idOf(made['id'])}`)
    const { ports } = await openTab(account, 'ana.senior', 1)
    const found = await ports.directory.people([idOf(made['id']) ?? 0])
    expect(found).toMatchObject({ ok: true, value: [{ id: made['id'], name: 'Gil Gone' }] })
  })

  it('refuses a group that the installation does not know', async () => {
    const { ports } = await openTab({ ...account, map: { ...account.map, groups: {} } }, 'ana.senior', 1)
    expect(await ports.directory.members('leaders')).toEqual({ ok: false, error: { kind: 'missing' } })
  })
})
