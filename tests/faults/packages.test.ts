import { describe, expect, it } from 'vitest'
import {
  lostAnswer,
  lostRequest,
  stale,
  tooMany,
  type Fault,
  type Faults
} from '../../apps/consultoria/src/adapters/memory/faults'
import type { Snapshot } from '../../apps/consultoria/src/application/snapshot'
import { dead } from './tabWith'
import { paidWorld, type PrepaidWorld } from './prepaidWorld'
import { demo, minutes, must, type Tab } from './world'

/** From the n-th call of that name on nothing arrives any more: the tab is gone. */
const killedAt = (call: string, nth: number): Faults => {
  let seen = 0
  return asked => {
    if (asked === call) seen += 1
    return seen > nth ? dead : null
  }
}

/** The n-th call of that name fails once. */
const once = (call: string, nth: number, fault: Fault): Faults => {
  let seen = 0
  return asked => {
    if (asked !== call) return null
    seen += 1
    return seen === nth + 1 ? fault : null
  }
}

async function ready(world: PrepaidWorld, agentId: number, faults?: Faults): Promise<Tab> {
  let isOpen = false
  const tab = world.open(agentId, { faults: call => (isOpen && faults ? faults(call) : null) })
  must(await tab.actions.load())
  isOpen = true
  return tab
}

/** Every counted entry has its draw as far as it says so, and no draw is left without an entry. */
async function expectAgreement(world: PrepaidWorld, seen: Snapshot): Promise<void> {
  const { state, rejected } = await world.packages()
  const drawn = [...state.draws.values()].map(({ data }) => [
    data.entry,
    data.parts.reduce((sum, part) => sum + part.seconds, 0)
  ])
  const told = seen.consultation.entries.flatMap(({ op, status, packageSeconds }) =>
    status === 'counts' && packageSeconds > 0 ? [[op, packageSeconds]] : []
  )
  expect(drawn.toSorted()).toEqual(told.toSorted())
  expect(rejected).toEqual([])
}

describe('time of a ticket that was paid beforehand', () => {
  it('is drawn from the package, costs nothing more, and the client reads what is left', async () => {
    const world = await paidWorld()
    const { actions } = await ready(world, demo.bruno)
    const seen = must(await actions.logTime(minutes(47)))
    expect(seen.consultation.entries[0]).toMatchObject({
      unbillable: 'covered_by_package',
      packageSeconds: 2820,
      billableSeconds: 0
    })
    expect([await world.left(), seen.bill.billedMinutes]).toEqual([133, 0])
    expect(seen.prepaid?.balance).toEqual({ seconds: 7980, of: 10_800, until: '2027-11-23' })
    expect(world.publicComments('47 min do seu pacote; restam 133 de 180 min, válidos até 23/11/2027')).toBe(1)
    await expectAgreement(world, seen)
  })

  it('beyond the package is kept whole, and nobody’s to pay', async () => {
    const world = await paidWorld()
    const { actions } = await ready(world, demo.bruno)
    const seen = must(await actions.logTime(minutes(240)))
    expect(seen.consultation.entries[0]).toMatchObject({
      unbillable: 'beyond_package',
      packageSeconds: 10_800,
      data: { seconds: 14_400 }
    })
    expect(seen.prepaid).toMatchObject({ beyondSeconds: 3600, balance: { seconds: 0 } })
    expect(world.publicComments('180 min do seu pacote; 60 min além do pacote, não cobrados')).toBe(1)
    const more = must(await actions.logTime(minutes(10, { note: 'Mais dez minutos de conversa' })))
    expect(more.consultation.entries[1]).toMatchObject({ unbillable: 'beyond_package', packageSeconds: 0 })
    await expectAgreement(world, more)
  })

  it('is told before it is recorded: what the package gives, what is left then, and what goes beyond it', async () => {
    const world = await paidWorld()
    const { actions } = await ready(world, demo.bruno)
    const before = world.account.records.length
    const ahead = must(await actions.previewTime(minutes(47)))
    expect(ahead.prepaid).toEqual({
      coveredSeconds: 2820,
      beyondSeconds: 0,
      left: { seconds: 7980, of: 10_800, until: '2027-11-23' }
    })
    const beyond = must(await actions.previewTime(minutes(240)))
    expect(beyond.prepaid).toMatchObject({ coveredSeconds: 10_800, beyondSeconds: 3600, left: { seconds: 0 } })
    expect(world.account.records).toHaveLength(before)
    must(await actions.logTime(minutes(47)))
    expect(world.publicComments(ahead.comment)).toBe(1)
    const entry = must(await actions.load()).consultation.entries[0]?.n ?? 0
    world.later(30)
    const lia = await ready(world, demo.lia)
    const corrected = must(await lia.actions.previewTime(minutes(60, { corrects: entry })))
    expect(corrected.prepaid).toMatchObject({ coveredSeconds: 3600, left: { seconds: 7200 } })
  })

  it('goes back where a leader voids or waives the entry', async () => {
    const world = await paidWorld()
    const bruno = await ready(world, demo.bruno)
    const first = must(await bruno.actions.logTime(minutes(20))).consultation.entries[0]?.n ?? 0
    world.later(30)
    const again = minutes(30, { note: 'Segunda parte da mesma reunião' })
    const second = must(await bruno.actions.logTime(again)).consultation.entries[1]?.n ?? 0
    expect(await world.left()).toBe(130)
    const { actions } = await ready(world, demo.lia)
    must(await actions.voidEntry({ entry: first, reason: 'OUTROS', note: 'duplicado' }))
    expect(await world.left()).toBe(150)
    const seen = must(await actions.waiveEntry({ entry: second, reason: 'GESTAO', note: 'Cortesia', issueId: null }))
    expect(await world.left()).toBe(180)
    await expectAgreement(world, seen)
  })

  it('that is corrected takes what its first entry took, in one step', async () => {
    const world = await paidWorld()
    const bruno = await ready(world, demo.bruno)
    const entry = must(await bruno.actions.logTime(minutes(170))).consultation.entries[0]?.n ?? 0
    world.later(30)
    const { actions } = await ready(world, demo.lia)
    const seen = must(await actions.logTime(minutes(175, { corrects: entry })))
    expect([await world.left(), seen.consultation.entries[1]?.packageSeconds]).toEqual([5, 175 * 60])
    await expectAgreement(world, seen)
  })

  it('of two agents on the last minutes is drawn once, and what is not left for the second is kept as beyond', async () => {
    const world = await paidWorld()
    const first = await ready(world, demo.bruno)
    must(await first.actions.logTime(minutes(150)))
    world.later(30)
    const [bruno, ana] = [await ready(world, demo.bruno), await ready(world, demo.ana)]
    const [one, other] = await Promise.all([
      bruno.actions.logTime(minutes(30, { note: 'Reunião conduzida por Bruno' })),
      ana.actions.logTime(minutes(30, { note: 'Reunião conduzida por Ana' }))
    ])
    must(one)
    must(other)
    const seen = must(await world.open(demo.lia).actions.load())
    const covered = seen.consultation.entries.map(({ packageSeconds }) => packageSeconds / 60)
    expect(covered.toSorted((a, b) => a - b)).toEqual([0, 30, 150])
    expect(await world.left()).toBe(0)
    await expectAgreement(world, seen)
  })
})

describe('a tab that is killed while it draws', () => {
  const calls = ['ledger.create', 'ledger.read', 'ticket.write', 'ticket.stored']

  it.each(calls)('at %s leaves no draw without its entry, and no entry drawn twice', async call => {
    for (const nth of [0, 1, 2, 3]) {
      const world = await paidWorld()
      const tab = await ready(world, demo.bruno, killedAt(call, nth))
      await tab.actions.logTime(minutes(47))
      world.later(15)
      must(await world.open(demo.ana).actions.load())
      await expectAgreement(world, must(await world.open(demo.lia).actions.load()))
    }
  })

  it.each(calls)('at %s and pressed again records the time once, and draws it once', async call => {
    for (const nth of [0, 1, 2, 3])
      for (const wait of [1, 15]) {
        const world = await paidWorld()
        let isDead = true
        const killed = killedAt(call, nth)
        const tab = await ready(world, demo.bruno, asked => (isDead ? killed(asked) : null))
        await tab.actions.logTime(minutes(47))
        world.later(wait)
        must(await world.open(demo.ana).actions.load())
        isDead = false
        const again = world.again(tab)
        // what is found recorded is shown, and nobody types it anew
        const found = must(await again.actions.load()).consultation.entries.length > 0
        if (!found) must(await again.actions.logTime(minutes(47)))
        const seen = must(await world.open(demo.lia).actions.load())
        const counted = seen.consultation.entries.filter(({ status }) => status === 'counts')
        expect([call, nth, wait, counted.length, await world.left()]).toEqual([call, nth, wait, 1, 133])
        await expectAgreement(world, seen)
      }
  })

  it('keeps what is drawn for ten minutes, because its entry may still come, and for no longer', async () => {
    const world = await paidWorld()
    const tab = await ready(world, demo.bruno, killedAt('ledger.create', 1))
    await tab.actions.logTime(minutes(47))
    world.later(5)
    must(await world.open(demo.ana).actions.load())
    expect(await world.left()).toBe(133)
    world.later(10)
    must(await world.open(demo.ana).actions.load())
    expect(await world.left()).toBe(180)
  })

  it('gives the first entry its draw back where the correction was never written', async () => {
    const world = await paidWorld()
    const bruno = await ready(world, demo.bruno)
    const entry = must(await bruno.actions.logTime(minutes(60))).consultation.entries[0]?.n ?? 0
    world.later(30)
    const lia = await ready(world, demo.lia, killedAt('ledger.create', 1))
    await lia.actions.logTime(minutes(20, { corrects: entry }))
    expect(await world.left()).toBe(160)
    world.later(15)
    const seen = must(await world.open(demo.ana).actions.load())
    expect(await world.left()).toBe(120)
    await expectAgreement(world, seen)
  })
})

describe('an answer that gets lost while time is drawn', () => {
  it.each([lostAnswer, lostRequest, stale, tooMany])('makes nothing double (%o)', async fault => {
    for (const call of ['ledger.create', 'ledger.read', 'ticket.write'])
      for (const nth of [0, 1, 2]) {
        const world = await paidWorld()
        const tab = await ready(world, demo.bruno, once(call, nth, fault))
        const told = await tab.actions.logTime(minutes(47))
        if (!told.ok) must(await tab.actions.logTime(minutes(47)))
        const seen = must(await world.open(demo.lia).actions.load())
        expect([seen.consultation.entries.length, await world.left()]).toEqual([1, 133])
        await expectAgreement(world, seen)
      }
  })
})

describe('an appointment', () => {
  const when = { start: '2026-11-24T13:00:00Z', minutes: 60, medium: 'google_meet', analystId: demo.bruno }

  it('holds its minutes apart, gives them back when it is cancelled, and its draw uses them up', async () => {
    const world = await paidWorld()
    const { actions } = await ready(world, demo.bruno)
    const booked = must(await actions.schedule(when))
    expect(booked.prepaid).toMatchObject({ heldSeconds: 3600, balance: { seconds: 10_800 } })
    const cancelled = must(await actions.cancelAppointment({ reason: 'Cliente viajou', party: 'client' }))
    expect(cancelled.prepaid?.heldSeconds).toBe(0)
    must(await actions.schedule({ ...when, start: '2026-11-24T14:00:00Z' }))
    world.later(25 * 60)
    const seen = must(await actions.logTime(minutes(47, { workDate: '2026-11-24' })))
    expect(seen.prepaid).toMatchObject({ heldSeconds: 0, balance: { seconds: 133 * 60 } })
    await expectAgreement(world, seen)
  })

  it('that is moved holds once', async () => {
    const world = await paidWorld()
    const { actions } = await ready(world, demo.bruno)
    must(await actions.schedule(when))
    const moved = must(
      await actions.schedule({
        ...when,
        start: '2026-11-25T13:00:00Z',
        minutes: 90,
        moved: { by: 'client', reason: 'Agenda cheia' }
      })
    )
    expect(moved.prepaid?.heldSeconds).toBe(5400)
    expect((await world.packages()).state.holds.size).toBe(1)
  })

  it('whose tab was killed before the hold is held at the next opening', async () => {
    const world = await paidWorld()
    const tab = await ready(world, demo.bruno, killedAt('ledger.create', 1))
    await tab.actions.schedule(when)
    expect((await world.packages()).state.holds.size).toBe(0)
    const seen = must(await world.open(demo.ana).actions.load())
    expect(seen.prepaid?.heldSeconds).toBe(3600)
  })
})
