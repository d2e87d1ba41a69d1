import { describe, expect, it } from 'vitest'
import { failing } from '../../apps/consultoria/src/adapters/memory/faults'
import { tabWith, entries } from './tabWith'
import { accepted, createWorld, demo, designated, minutes, must, termsSent } from './world'

describe('reading', () => {
  it('says that the ledger cannot be reached, and lets a save pass unchecked', async () => {
    const { tab } = await tabWith(failing({ 'ledger.read': [{ when: 'before', error: { kind: 'offline' } }] }))
    expect(await tab.actions.load()).toEqual({ ok: false, error: { code: 'offline' } })
    expect(await tab.actions.saveAdvice('solved')).toEqual({ kind: 'unchecked' })
    must(await tab.actions.load())
    expect((await tab.actions.saveAdvice('solved')).kind).toBe('missing')
    expect(await tab.actions.saveAdvice('open')).toEqual({ kind: 'pass' })
  })

  it('asks for the stream and my clock only, where nothing is awaited', async () => {
    const world = createWorld()
    const asked: string[] = []
    const tab = world.open(demo.bruno, { faults: call => (asked.push(call), null) })
    must(await tab.actions.load())
    expect(asked.sort()).toEqual(['ledger.read', 'timers.of'])
  })

  it('needs at most three requests while an acceptance is awaited', async () => {
    const world = createWorld()
    const tab = await termsSent(world)
    must(await tab.actions.load())
    tab.ports.ticket.reopen()
    const asked: string[] = []
    const again = world.open(demo.bruno, { faults: call => (asked.push(call), null) })
    must(await again.actions.load())
    expect(asked.sort()).toEqual(['ledger.read', 'ticket.history', 'timers.of'])
  })

  it.each([
    ['an analyst', demo.ana],
    ['a leader', demo.lia]
  ])('needs at most three requests of %s, once it is known who leads', async (_who, agent) => {
    const world = createWorld()
    await accepted(world)
    const lia = await designated(world)
    lia.ports.ticket.submit()
    const asked: string[] = []
    const tab = world.open(agent, { faults: call => (asked.push(call), null) })
    must(await tab.actions.load())
    expect(asked.includes('directory.members')).toBe(agent !== demo.lia)
    asked.length = 0
    const { slots } = must(await tab.actions.load())
    expect([...new Set(asked)].sort()).toEqual(['ledger.read', 'ledger.search', 'timers.of'])
    const medium = 'phone'
    must(await tab.actions.schedule({ start: slots[0] ?? '', minutes: 60, medium, analystId: demo.ana }))
    tab.ports.ticket.reopen()
    asked.length = 0
    must(await tab.actions.load())
    expect(asked.sort()).toEqual(['ledger.read', 'timers.of'])
  })

  it('offers no time that is over when it is pressed', async () => {
    const world = createWorld()
    await accepted(world)
    const lia = await designated(world)
    world.account.now = '2026-11-23T13:30:00Z'
    const { slots } = must(await lia.actions.load())
    expect(slots[0]).toBe('2026-11-23T14:00:00Z')
  })

  it('does the same command once when it is pressed twice', async () => {
    const world = createWorld()
    const tab = await accepted(world)
    await Promise.all([tab.actions.logTime(minutes(20)), tab.actions.logTime(minutes(20))])
    expect(entries(world)).toBe(1)
  })
})

describe('members of a role that cannot be read', () => {
  it('turn no fact down: what needs them is pending, and no money is written until they can be', async () => {
    const world = createWorld()
    await accepted(world)
    const lia = await designated(world)
    lia.ports.ticket.submit()
    const before = world.account.tickets.get(demo.ticket)?.updatedAt
    world.later(5)
    const blind = world.open(demo.bruno, {
      faults: call => (call === 'directory.members' ? { when: 'before', error: { kind: 'offline' } } : null)
    })
    const read = must(await blind.actions.load())
    const slot = world.kinds().indexOf('designated') + 1
    expect(read.consultation).toMatchObject({ pending: [slot], rejected: [] })
    expect(read.troubles).toContainEqual({ code: 'facts_pending', detail: { slots: String(slot) } })
    expect(await blind.actions.logTime(minutes(45))).toMatchObject({ ok: false, error: { code: 'roles_unread' } })
    expect(entries(world)).toBe(0)
    expect(world.account.tickets.get(demo.ticket)?.updatedAt).toBe(before)
  })
})
