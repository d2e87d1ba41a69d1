import { describe, expect, it } from 'vitest'
import { failing, lostAnswer, lostRequest, tooMany } from '../../apps/consultoria/src/adapters/memory/faults'
import { tabWith } from './tabWith'
import { accepted, createWorld, demo, minutes, must } from './world'

describe('one clock', () => {
  it('stopped in two tabs is one stretch of time', async () => {
    const world = createWorld()
    await accepted(world)
    const tabs = [world.open(demo.bruno), world.open(demo.bruno)]
    must((await tabs[0]?.actions.startTimer({ handOver: null })) ?? { ok: false, error: 'no tab' })
    world.later(30)
    const stops = await Promise.all(tabs.map(tab => tab.actions.stopTimer({ secondsAgo: 0 })))
    expect(stops.every(stop => stop.ok)).toBe(true)
    expect(world.kinds().filter(kind => kind === 'time_captured')).toHaveLength(1)
    expect(world.account.timers).toEqual([])
  })

  it('whose removal failed is removed on the next open', async () => {
    const { world, tab } = await tabWith(failing({ 'timers.remove': [lostRequest] }))
    must(await tab.actions.startTimer({ handOver: null }))
    world.later(30)
    must(await tab.actions.stopTimer({ secondsAgo: 0 }))
    const seen = must(await world.open(demo.bruno).actions.load())
    expect(seen.timer).toBeNull()
    expect(world.account.timers).toEqual([])
    expect(seen.consultation.captures).toHaveLength(1)
  })

  it('that runs elsewhere is handed over with its time', async () => {
    const world = createWorld()
    await accepted(world)
    const other = world.open(demo.bruno, { ticketId: demo.otherTicket })
    must(await other.actions.startTimer({ handOver: null }))
    world.later(15)
    const tab = world.open(demo.bruno)
    expect(await tab.actions.startTimer({ handOver: null })).toEqual({
      ok: false,
      error: { code: 'timer_elsewhere', detail: { ticket: demo.otherTicket } }
    })
    const seen = must(await tab.actions.startTimer({ handOver: { secondsAgo: 0 } }))
    expect(seen.timer).toMatchObject({ ticketId: demo.ticket })
    expect(world.facts(demo.otherTicket)).toMatchObject([{ kind: 'time_captured', data: { seconds: 900 } }])
  })

  it('stops when it was pressed, however late the account hears of it', async () => {
    const { world, tab } = await tabWith(failing({ 'timers.of': [], 'ledger.create': [tooMany] }))
    must(await tab.actions.startTimer({ handOver: null }))
    world.later(10)
    expect((await tab.actions.stopTimer({ secondsAgo: 0 })).ok).toBe(false)
    world.later(40)
    must(await tab.actions.stopTimer({ secondsAgo: 2400 }))
    expect(world.facts().at(-1)).toMatchObject({ kind: 'time_captured', data: { seconds: 600 } })
  })

  it('that somebody stopped is told by them, or by a leader in their name', async () => {
    const { world, tab } = await tabWith(() => null)
    must(await tab.actions.startTimer({ handOver: null }))
    world.later(44)
    const capture = must(await tab.actions.stopTimer({ secondsAgo: 0 })).consultation.captures[0]?.n ?? null
    const ana = world.open(demo.ana)
    expect(await ana.actions.logTime(minutes(1, { source: 'timer', capture }))).toEqual({
      ok: false,
      error: { code: 'capture_of_other' }
    })
    must(await world.open(demo.lia).actions.logTime(minutes(44, { source: 'timer', capture })))
    expect(world.facts().findLast(fact => fact.kind === 'entry')).toMatchObject({
      by: demo.lia,
      data: { analystId: demo.bruno, seconds: 2640 }
    })
  })

  it('started with a lost answer runs once', async () => {
    const { world, tab } = await tabWith(failing({ 'timers.start': [lostAnswer] }))
    const seen = must(await tab.actions.startTimer({ handOver: null }))
    expect(seen.timer).not.toBeNull()
    expect(world.account.timers).toHaveLength(1)
  })

  it('cuts an absence off', async () => {
    const { world, tab } = await tabWith(() => null)
    must(await tab.actions.startTimer({ handOver: null }))
    world.later(60)
    const seen = must(await tab.actions.stopTimer({ endedAt: '2026-11-23T13:30:00Z' }))
    expect(seen.consultation.captures[0]?.data.seconds).toBeLessThan(3600)
  })
})
