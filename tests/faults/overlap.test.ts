import { describe, expect, it } from 'vitest'
import { failing, lostRequest, noFaults, tooMany, type Faults } from '../../apps/consultoria/src/adapters/memory/faults'
import { canonicalText } from '../../apps/consultoria/src/domain/ledger/canonicalText'
import { createActions } from '../../apps/consultoria/src/application/createActions'
import { ok } from '../../apps/consultoria/src/domain/kernel/result'
import type { Ports } from '../../apps/consultoria/src/ports'
import { accepted, catalog, createWorld, demo, minutes, must, shown, type Tab, type World } from './world'

/** 10:00–10:45 in the account, on a day whose afternoon it is. */
const first = minutes(45, { startedAt: '2026-11-23T13:00:00Z', endedAt: '2026-11-23T13:45:00Z' })
const second = minutes(30, { startedAt: '2026-11-23T13:30:00Z', endedAt: '2026-11-23T14:00:00Z' })
const after = minutes(15, { startedAt: '2026-11-23T13:45:00Z', endedAt: '2026-11-23T14:00:00Z' })

const elsewhere = { ticketId: demo.otherTicket }

/** Bruno's two tickets, each in a tab; one browser keeps what both of them remember. */
async function twoTickets(faults: Faults = noFaults): Promise<{ world: World; here: Tab; there: Tab }> {
  const world = createWorld()
  const here = await accepted(world)
  const there = world.open(demo.bruno, { ...elsewhere, faults })
  must(await there.actions.load())
  must(await there.actions.openConsultation({ modality: 'consult_tecnica' }))
  there.ports.ticket.submit()
  world.later(180)
  return { world, here, there }
}

const countOn = (world: World, ticketId: number) => world.facts(ticketId).filter(({ kind }) => kind === 'entry').length

/** The same tab with a ledger whose search index is behind for good. */
const lagging = (ports: Ports): Ports => ({
  ...ports,
  ledger: { ...ports.ledger, entriesOf: () => Promise.resolve(ok([])) }
})

const refusedFor35 = {
  ok: false,
  error: {
    code: 'time.overlaps_ticket',
    detail: { ticket: demo.ticket, start: '2026-11-23T13:00:00Z', end: '2026-11-23T13:45:00Z' }
  }
}

describe('minutes that another ticket holds already', () => {
  it('are refused with the ticket and its times, and nothing is written', async () => {
    const { world, here, there } = await twoTickets()
    must(await here.actions.logTime(first))
    expect(await there.actions.logTime(second)).toMatchObject(refusedFor35)
    expect(countOn(world, demo.otherTicket)).toBe(0)
    expect(world.account.tickets.get(demo.otherTicket)?.history.comments).toHaveLength(2)
  })

  it('are recorded once their times are corrected', async () => {
    const { world, here, there } = await twoTickets()
    must(await here.actions.logTime(first))
    await there.actions.logTime(second)
    must(await there.actions.logTime(after))
    expect(countOn(world, demo.otherTicket)).toBe(1)
  })

  it('are a colleague’s to record', async () => {
    const { world, here } = await twoTickets()
    must(await here.actions.logTime(first))
    must(await world.open(demo.ana, elsewhere).actions.logTime(second))
    expect(countOn(world, demo.otherTicket)).toBe(1)
  })

  it('lie nowhere where only their length is told', async () => {
    const { world, here, there } = await twoTickets()
    must(await here.actions.logTime(first))
    must(await there.actions.logTime(minutes(30)))
    expect(countOn(world, demo.otherTicket)).toBe(1)
  })

  it('fill a day with those of all tickets, and no more than has passed of it is recorded', async () => {
    const { world, here, there } = await twoTickets()
    const nine = minutes(9 * 60)
    must(await here.actions.logTime(nine))
    must(await there.actions.load())
    // 15:50: nine hours and nine hours are more than the day is old
    expect(await there.actions.logTime(nine)).toMatchObject({
      error: { code: 'time.day_full', detail: { minutes: 540, taken: 540 } }
    })
    expect(await here.actions.previewTime(nine)).toMatchObject({ error: { code: 'time.day_full' } })
    expect(countOn(world, demo.otherTicket)).toBe(0)
  })

  it('are above what is usual on a day only by a press that says so', async () => {
    const { world, here, there } = await twoTickets()
    must(await here.actions.logTime(minutes(9 * 60)))
    const more = minutes(90)
    expect(await there.actions.logTime(more)).toMatchObject({
      error: { code: 'time.beyond_usual', detail: { total: 630, limit: 600 } }
    })
    expect(countOn(world, demo.otherTicket)).toBe(0)
    must(await there.actions.logTime(more, { beyondUsual: true }))
    expect(countOn(world, demo.otherTicket)).toBe(1)
  })

  it('may be recorded once the other entry is voided, and not while it is only waived', async () => {
    const { world, here, there } = await twoTickets()
    const entry = must(await here.actions.logTime(first)).consultation.entries[0]?.n ?? 0
    const lia = world.open(demo.lia)
    must(await lia.actions.load())
    must(await lia.actions.waiveEntry({ entry, reason: 'GESTAO', note: 'Cortesia', issueId: null }))
    expect(await there.actions.logTime(second)).toMatchObject(refusedFor35)
    must(await lia.actions.voidEntry({ entry, reason: 'OUTROS', note: 'Engano' }))
    must(await there.actions.logTime(second))
  })

  it('are found in the evening before, when that work ran past midnight', async () => {
    const { world, here, there } = await twoTickets()
    world.later(15 * 60)
    const night = { startedAt: '2026-11-24T02:30:00Z', endedAt: '2026-11-24T03:30:00Z' }
    must(await here.actions.logTime(minutes(60, night), { beyondUsual: true }))
    const early = { workDate: '2026-11-24', startedAt: '2026-11-24T03:15:00Z', endedAt: '2026-11-24T03:45:00Z' }
    expect(await there.actions.logTime(minutes(30, early))).toMatchObject({ error: { code: 'time.overlaps_ticket' } })
  })

  it('are in nobody’s way where somebody made the record up', async () => {
    const { world, there } = await twoTickets()
    const data = {
      ...first,
      analystId: demo.bruno,
      requesterId: demo.carla,
      organizationId: demo.aurora,
      session: null
    }
    for (const by of [demo.ana, demo.bruno]) {
      const name = `t99-${by}`
      const stamp = { v: 2, stream: 't99', n: by, prev: '', op: `made-up-${by}`, at: world.account.now, by }
      const fact = canonicalText({ ...stamp, kind: 'entry', data })
      const stamps = { createdAt: world.account.now, updatedAt: world.account.now }
      world.account.records.push({ id: `r${by}`, name, externalId: name, fact, ...stamps, createdBy: demo.ana })
    }
    must(await there.actions.logTime(second))
    expect(countOn(world, demo.otherTicket)).toBe(1)
  })
})

describe('while the search index is behind', () => {
  const inOneBrowser = async () => {
    const { world, here, there } = await twoTickets()
    const ports = lagging({ ...there.ports, drafts: here.ports.drafts })
    return { world, here, there: shown(createActions(ports, catalog)) }
  }

  it('what this browser sent itself is remembered and looked up in its ticket', async () => {
    const { world, here, there } = await inOneBrowser()
    must(await here.actions.logTime(first))
    expect(await there.logTime(second)).toMatchObject(refusedFor35)
    world.later(5)
    expect(await there.logTime(second)).toMatchObject(refusedFor35)
    expect(countOn(world, demo.otherTicket)).toBe(0)
  })

  it('two tabs that send at once do not both record', async () => {
    const { world, here, there } = await inOneBrowser()
    await Promise.all([here.actions.logTime(first), there.logTime(second)])
    expect(countOn(world, demo.ticket) + countOn(world, demo.otherTicket)).toBeLessThan(2)
  })

  it('what was sent and never arrived keeps nobody from recording for longer than a minute', async () => {
    const { world, here, there } = await inOneBrowser()
    const dead = { ...here.ports, ledger: { ...here.ports.ledger, create: () => lost() } }
    const lost = () => Promise.resolve({ ok: false as const, error: { kind: 'unknown' as const } })
    expect((await createActions(dead, catalog).logTime(first)).ok).toBe(false)
    expect(await there.logTime(second)).toMatchObject(refusedFor35)
    world.later(2)
    must(await there.logTime(second))
  })
})

describe('when the search for other tickets fails', () => {
  it.each([
    ['busy', tooMany],
    ['offline', { when: 'before' as const, error: { kind: 'offline' as const } }],
    ['forbidden', { when: 'before' as const, error: { kind: 'forbidden' as const } }],
    ['outcome_unknown', lostRequest]
  ])('nothing is written and it says %s; pressed again it is recorded once', async (code, fault) => {
    const { world, there } = await twoTickets(failing({ 'ledger.entries': [fault] }))
    expect(await there.actions.logTime(second)).toMatchObject({ error: { code } })
    expect(countOn(world, demo.otherTicket)).toBe(0)
    must(await there.actions.logTime(second))
    expect(countOn(world, demo.otherTicket)).toBe(1)
  })

  it('the ticket that seems to hold them cannot be read: nothing is written', async () => {
    const { world, here, there } = await twoTickets()
    must(await here.actions.logTime(first))
    const { ledger } = there.ports
    const read: Ports['ledger']['read'] = (stream, from) =>
      stream === `t${demo.ticket}`
        ? Promise.resolve({ ok: false, error: { kind: 'busy', retryAfterSeconds: 7 } })
        : ledger.read(stream, from)
    const actions = createActions({ ...there.ports, ledger: { ...ledger, read } }, catalog)
    expect(await actions.logTime(second)).toMatchObject({ error: { code: 'busy' } })
    expect(countOn(world, demo.otherTicket)).toBe(0)
  })
})
