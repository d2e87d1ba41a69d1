import { describe, expect, it } from 'vitest'
import { failing, type Fault } from '../../apps/consultoria/src/adapters/memory/faults'
import { createActions } from '../../apps/consultoria/src/application/createActions'
import { accepted, catalog, createWorld, demo, designatedAndSaved, minutes, must } from './world'

/** Names of the people of the demo account: no fact's text may hold one. */
const namesIn = (text: string, names: readonly string[]) => names.filter(name => text.includes(JSON.stringify(name)))

describe('a name', () => {
  it('stands in no fact that is written, and is shown as the account tells it now', async () => {
    const world = createWorld()
    const tab = await accepted(world)
    await designatedAndSaved(world)
    const ana = world.open(demo.ana)
    const [start = ''] = must(await ana.actions.load()).slots
    must(await ana.actions.schedule({ start, minutes: 60, medium: 'phone', analystId: demo.ana }))
    must(await ana.actions.logTime(minutes(45)))
    const names = [...world.account.people.values()].map(({ name }) => name)
    const written = world.account.records.map(({ fact }) => fact)
    expect(written.length).toBeGreaterThan(6)
    expect(written.flatMap(text => namesIn(text, names))).toEqual([])
    expect(world.publicComments(`Analista: ${world.account.people.get(demo.ana)?.name}`)).toBe(1)
    const seen = must(await tab.actions.load())
    expect([seen.names[demo.ana], seen.names[demo.carla]]).toEqual(
      [demo.ana, demo.carla].map(id => world.account.people.get(id)?.name)
    )
  })

  it('that cannot be asked for is published to nobody: the time is told once the account answers', async () => {
    const world = createWorld()
    await accepted(world)
    const ana = world.open(demo.ana)
    must(await ana.actions.startTimer({ handOver: null }))
    world.later(30)
    must(await ana.actions.stopTimer({ secondsAgo: 0 }))
    const capture = must(await ana.actions.load()).consultation.captures[0]?.n ?? 0
    const silent: Fault = { when: 'before', error: { kind: 'offline' } }
    const faults = failing({ 'directory.people': Array.from({ length: 9 }, () => silent) })
    const lia = world.open(demo.lia, { faults })
    must(await lia.actions.load())
    lia.ports.drafts.clear('names')
    const told = minutes(30, { capture, source: 'timer' })
    expect(await lia.actions.logTime(told)).toMatchObject({ error: { code: 'offline' } })
    expect(world.publicComments('Tempo: 30 min')).toBe(0)
    must(await createActions({ ...world.open(demo.lia).ports, drafts: lia.ports.drafts }, catalog).logTime(told))
    expect(world.publicComments(`Analista: ${world.account.people.get(demo.ana)?.name}`)).toBe(1)
    expect(world.kinds().filter(kind => kind === 'entry')).toHaveLength(1)
  })

  it('is asked for once a day, all in one request, and of whoever was erased there is none', async () => {
    const world = createWorld()
    await accepted(world)
    must(await world.open(demo.ana).actions.logTime(minutes(45)))
    const carla = world.account.people.get(demo.carla)
    world.account.people.delete(demo.carla)
    const asked: string[] = []
    const faults = (call: string) => (asked.push(call), null)
    const reader = world.open(demo.diego, { faults })
    const seen = must(await reader.actions.load())
    expect([seen.names[demo.ana], seen.names[demo.carla]]).toEqual([world.account.people.get(demo.ana)?.name, ''])
    must(await reader.actions.load())
    expect(asked.filter(call => call === 'directory.people')).toHaveLength(1)
    world.later(25 * 60)
    if (carla) world.account.people.set(demo.carla, carla)
    expect(must(await reader.actions.load()).names[demo.carla]).toBe(carla?.name)
  })
})
