import { describe, expect, it } from 'vitest'
import { createDemoAccount, demo } from '../../apps/consultoria/src/adapters/memory/demo'
import { noFaults, type Faults } from '../../apps/consultoria/src/adapters/memory/faults'
import { createMemoryPorts } from '../../apps/consultoria/src/adapters/memory/ports'
import { addSeconds } from '../../apps/consultoria/src/domain/kernel/instant'
import { holdsRole } from '../../apps/consultoria/src/domain/people/roles'
import { createSeenNewer } from '../../apps/consultoria/src/application/context'
import { askRoles, ownRoles } from '../../apps/consultoria/src/application/ledger/roles'
import { accepted, createWorld, designated, must } from './world'

const unreadable: Faults = () => ({ when: 'before', error: { kind: 'forbidden' } })

const setting = (faults = noFaults) => {
  const account = createDemoAccount()
  const opened = () => {
    const ports = createMemoryPorts(account, demo.bruno, demo.ticket, faults)
    return { ports, catalog: { modalities: [], areas: { teams: {}, modules: {} } }, seenNewer: createSeenNewer() }
  }
  return { account, opened }
}

describe('who holds a role', () => {
  it('is remembered for a quarter of an hour by the next opened ticket, and then asked for anew', async () => {
    const { account, opened } = setting()
    const first = opened()
    const doubt = { userId: demo.lia, at: account.now, roles: ['leader' as const] }
    const isLeader = async (seconds: number) => {
      account.now = addSeconds(account.now, seconds)
      const next = opened()
      return holdsRole(
        await ownRoles({ ...next, ports: { ...next.ports, drafts: first.ports.drafts } }),
        'leader',
        demo.lia,
        account.now
      )
    }
    expect(holdsRole(await ownRoles(first), 'leader', demo.lia, account.now)).toBe(false)
    const { roles } = await askRoles(first, [doubt])
    expect(holdsRole(roles, 'leader', demo.lia, account.now)).toBe(true)
    expect(await isLeader(899)).toBe(true)
    expect(await isLeader(1)).toBe(false)
  })

  it('is unread while the group cannot be read: nobody is turned down for that', async () => {
    const { account, opened } = setting(unreadable)
    const { roles, asked } = await askRoles(opened(), [{ userId: demo.lia, at: account.now, roles: ['leader'] }])
    expect(roles).toMatchObject({ tenures: [], unread: ['leader'] })
    expect(asked).toEqual([])
  })

  it('is not taken for granted: what only a leader may write is not written while nobody knows who that is', async () => {
    const world = createWorld()
    await accepted(world)
    await designated(world)
    const faults: Faults = call => (call === 'directory.members' ? unreadable(call) : null)
    const { actions } = world.open(demo.bruno, { faults })
    expect(must(await actions.load()).consultation.pending).toHaveLength(1)
    expect(await actions.designate({ analystId: demo.bruno })).toEqual({ ok: false, error: { code: 'roles_unread' } })
    expect(world.kinds().filter(kind => kind === 'designated')).toHaveLength(1)
  })
})
