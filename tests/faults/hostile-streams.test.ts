import { describe, expect, it } from 'vitest'
import { nextId } from '../../apps/consultoria/src/adapters/memory/account'
import { failing, lostAnswer } from '../../apps/consultoria/src/adapters/memory/faults'
import { demo } from '../../apps/consultoria/src/adapters/memory/demo'
import { createMemoryPorts } from '../../apps/consultoria/src/adapters/memory/ports'
import { sealFact } from '../../apps/consultoria/src/domain/factText'
import { createDraftStore } from '../../apps/consultoria/src/adapters/zaf/drafts'
import { createActions } from '../../apps/consultoria/src/application/createActions'
import { accepted, catalog, createWorld, minutes, must, termsSent, type World } from './world'

const stream = `t${demo.ticket}`

/** Written by hand, stamped by the server. */
function post(world: World, name: string, fact: string, externalId = name): void {
  const { account } = world
  const stamp = { createdAt: account.now, updatedAt: account.now, createdBy: demo.bruno }
  account.records.push({ id: String(nextId(account)).padStart(26, '0'), name, externalId, fact, ...stamp })
}

const nextSlot = ({ account }: World): number =>
  Math.max(0, ...account.records.map(({ name }) => Number(name.split('-')[1]) || 0)) + 1

describe('a stream that somebody filled by hand', () => {
  it('with 10,000 records opens and takes time', async () => {
    const world = createWorld()
    await accepted(world)
    const from = nextSlot(world)
    for (let n = from; n < from + 10_000; n += 1) post(world, `${stream}-${n}`, `{"garbage":${n}}`)
    const ana = world.open(demo.ana)
    const opened = must(await ana.actions.load())
    expect(opened.consultation.rejected).toHaveLength(10_000)
    const logged = must(await ana.actions.logTime(minutes(30)))
    expect(logged.consultation.entries).toMatchObject([{ status: 'counts', data: { seconds: 1800 } }])
  })

  it('with its next names taken by records that lie nowhere is gone past, however many there are', async () => {
    const world = createWorld()
    await accepted(world)
    const from = nextSlot(world)
    for (let n = from; n < from + 700; n += 1) post(world, `${stream}-${n}`, 'garbage', n % 2 === 0 ? '' : 't999-1')
    const ana = world.open(demo.ana)
    must(await ana.actions.load())
    const logged = must(await ana.actions.logTime(minutes(30)))
    expect(logged.consultation.entries).toMatchObject([{ status: 'counts' }])
    expect(world.kinds().filter(kind => kind === 'entry')).toHaveLength(1)
  })

  it('with another record in the place of a fact whose answer got lost still says that it is done', async () => {
    const world = createWorld()
    await accepted(world)
    const losing = failing({ 'ledger.create': [lostAnswer] })
    const crowded = (call: string) => {
      const isThere = world.kinds().at(-1) === 'entry'
      if (call === 'ledger.read' && isThere) post(world, `${stream}-${nextSlot(world) - 1}`, 'garbage')
      return losing(call)
    }
    const ana = world.open(demo.ana, { faults: crowded })
    const logged = must(await ana.actions.logTime(minutes(30)))
    expect(logged.consultation.entries).toMatchObject([{ status: 'counts' }])
    expect(logged.consultation.rejected).toContainEqual(expect.objectContaining({ code: 'shared_slot' }))
    expect(logged.finished).toHaveLength(1)
  })

  it('with a fact that names the slot of another is no reason to leave that other’s work undone', async () => {
    const world = createWorld()
    await termsSent(world)
    const staged = world.facts().find(({ kind }) => kind === 'terms_staged')
    if (staged?.kind !== 'terms_staged') throw new Error('nothing staged')
    const { policy, termsVersion, price } = staged.data
    const data = { policy, termsVersion, price, staged: staged.n, auditId: 1, commentId: 1 }
    const draft = { kind: 'terms_sent' as const, data: { ...data, sentAt: world.account.now, bodyHash: 'h' } }
    const lie = { stream, n: 1, prev: '', op: `${staged.op}:terms_sent`, at: world.account.now, by: demo.bruno }
    post(world, `${stream}-${nextSlot(world)}`, sealFact(draft, lie).text)
    const seen = must(await world.open(demo.ana).actions.load())
    expect(seen.consultation.rejected).toMatchObject([{ code: 'contradicts' }])
    expect(seen.consultation.terms.sent).toMatchObject({ by: demo.ana, data: { staged: staged.n } })
  })

  it('keeps the time of a clock whose operation a colleague wrote under before', async () => {
    const world = createWorld()
    await accepted(world)
    const ana = world.open(demo.ana)
    must(await ana.actions.load())
    const started = must(await ana.actions.startTimer({ handOver: null }))
    const op = started.timer?.op ?? ''
    world.later(45)
    const bruno = world.open(demo.bruno)
    world.account.timers.push({
      id: String(nextId(world.account)),
      agentId: demo.bruno,
      ticketId: demo.ticket,
      op,
      startedAt: '2026-11-23T13:20:00Z',
      name: `timer-${demo.bruno}`,
      createdBy: demo.bruno
    })
    must(await bruno.actions.load())
    must(await bruno.actions.stopTimer({ secondsAgo: 0 }))
    expect(must(await ana.actions.load()).timer?.op).toBe(op)
    const stopped = must(await ana.actions.stopTimer({ secondsAgo: 0 }))
    const mine = stopped.consultation.captures.filter(({ by }) => by === demo.ana)
    expect(mine.map(({ data }) => data.seconds)).toEqual([2700])
  })

  it('that a colleague made a clock in shows it to nobody, and one’s own starts, stops and is told', async () => {
    const world = createWorld()
    await accepted(world)
    const running = { agentId: demo.ana, ticketId: demo.otherTicket, op: 'op-0', startedAt: world.account.now }
    world.account.timers.push({ ...running, id: '1', name: `timer-${demo.ana}`, createdBy: demo.bruno })
    const ana = world.open(demo.ana)
    expect(must(await ana.actions.load()).timer).toBeNull()
    expect(must(await ana.actions.startTimer({ handOver: null })).timer?.ticketId).toBe(demo.ticket)
    world.later(10)
    const stopped = must(await ana.actions.stopTimer({ secondsAgo: 0 }))
    const [capture] = stopped.consultation.captures
    const told = minutes(10, { source: 'timer', capture: capture?.n ?? null })
    expect(must(await ana.actions.logTime(told)).consultation.captures).toMatchObject([{ open: false }])
    expect(world.account.timers.map(({ createdBy }) => createdBy)).toEqual([demo.bruno])
  })

  it.each([
    '[]',
    'null',
    '7',
    '"x"',
    '{"op":{}}',
    '[[[[{}]]]]',
    '[null]',
    '{"tenures":7,"at":"x"}',
    '{"input":[],"op":""}',
    '{"'
  ])('is read and written to from a browser that keeps %s where the app keeps its own', async garbage => {
    const world = createWorld()
    await accepted(world)
    const ports = createMemoryPorts(world.account, demo.ana, demo.ticket)
    const actions = createActions({ ...ports, drafts: createDraftStore(littered(garbage), demo.ana) }, catalog)
    must(await actions.load())
    must(await actions.logTime(minutes(30)))
    expect(world.kinds().filter(kind => kind === 'entry')).toHaveLength(1)
    const lia = createMemoryPorts(world.account, demo.lia, demo.ticket)
    const leads = createActions({ ...lia, drafts: createDraftStore(littered(garbage), demo.lia) }, catalog)
    const [entry] = must(await leads.load()).consultation.entries
    must(await leads.waiveEntry({ entry: entry?.n ?? 0, reason: 'GESTAO', note: 'Cortesia', issueId: null }))
  })
})

/** The same lies under every key until the app keeps something there. */
function littered(garbage: string): Storage {
  const kept = new Map<string, string>()
  return {
    length: 0,
    clear: () => kept.clear(),
    key: () => null,
    getItem: key => kept.get(key) ?? garbage,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: key => void kept.delete(key)
  }
}
