import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lostRequest, type Fault, type Faults } from '../../apps/consultoria/src/adapters/memory/faults'
import { readRecords } from '../../apps/consultoria/src/domain/factText'
import { ticketStream } from '../../apps/consultoria/src/domain/ledger/slots'
import { verifyStream } from '../../apps/consultoria/src/domain/audit/verify'
import { ok } from '../../apps/consultoria/src/domain/kernel/result'
import type { Ports } from '../../apps/consultoria/src/ports'
import { appendFact } from '../../apps/consultoria/src/application/ledger/appendFact'
import { createSeenNewer } from '../../apps/consultoria/src/application/context'
import { rolesOf } from '../../apps/consultoria/src/domain/testing/stream'
import { createActions } from '../../apps/consultoria/src/application/createActions'
import { accepted, catalog, createWorld, demo, minutes, must, type World } from './world'

const stream = ticketStream(demo.ticket)
const agents = [demo.bruno, demo.ana, demo.lia]

const fault = fc.oneof(
  { weight: 5, arbitrary: fc.constant<Fault | null>(null) },
  {
    weight: 3,
    arbitrary: fc.record<Fault>({
      when: fc.constantFrom('before', 'after'),
      error: fc.constantFrom(
        { kind: 'unknown' },
        { kind: 'conflict' },
        { kind: 'busy', retryAfterSeconds: 2 },
        { kind: 'invalid', message: 'Name has already been taken' }
      )
    })
  }
)

/** The listed faults in the order of the calls, then none. */
function sequence(faults: (Fault | null)[], calls: RegExp): Faults {
  const left = [...faults]
  return call => (calls.test(call) ? (left.shift() ?? null) : null)
}

/** Every step of the ledger happens when the scheduler says so: all interleavings of the writers are possible. */
function interleaved(ports: Ports, scheduler: fc.Scheduler): Ports {
  const { ledger } = ports
  return {
    ...ports,
    ledger: {
      ...ledger,
      read: async (...input) => {
        await scheduler.schedule(Promise.resolve(), 'read')
        return ledger.read(...input)
      },
      create: async record => {
        await scheduler.schedule(Promise.resolve(), 'create')
        const answer = await ledger.create(record)
        await scheduler.schedule(Promise.resolve(), 'answer')
        return answer
      }
    }
  }
}

/** Whoever can go on has come to the next step before one of them is chosen. */
const settled = async (step: () => Promise<unknown>): Promise<void> => {
  await step()
  await new Promise(resolve => setImmediate(resolve))
}

/** The same for what is asked of the ticket and written to it. */
function interleavedTicket(ports: Ports, scheduler: fc.Scheduler): Ports {
  const { ticket } = ports
  const turn = () => scheduler.schedule(Promise.resolve(), 'ticket')
  return {
    ...ports,
    ticket: {
      ...ticket,
      history: () => turn().then(() => ticket.history()),
      stored: reading => turn().then(() => ticket.stored(reading)),
      write: change => turn().then(() => ticket.write(change))
    }
  }
}

async function problems(world: World): Promise<string[]> {
  const records = await readRecords(world.account.records.filter(record => record.name.startsWith(`${stream}-`)))
  const roles = rolesOf({ leaders: [demo.lia], finance: [demo.fabi] })
  const found = await verifyStream(
    stream,
    records,
    { anchors: [], past: null, since: null },
    { roles, modalities: catalog.modalities, offsetAt: () => -10_800 }
  )
  return found.map(problem => `${problem.n} ${problem.code} ${problem.detail}`)
}

describe('the write protocol', () => {
  it('writes every command exactly once or not at all, for any interleaving and any lost answer', async () => {
    const plan = fc.array(fault, { maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.array(plan, { minLength: 2, maxLength: 3 }), async (scheduler, plans) => {
        const world = createWorld()
        const writers = plans.map((faults, writer) => {
          const tab = world.open(agents[writer] ?? demo.lia, { faults: sequence(faults, /^ledger\./) })
          return { ports: interleaved(tab.ports, scheduler), writer }
        })
        const commands = writers.flatMap(({ ports, writer }) =>
          [0, 1].map(command => ({ ports, text: `${writer}-${command}` }))
        )
        const write = ({ ports, text }: (typeof commands)[number]) =>
          appendFact(
            { ports, catalog, seenNewer: createSeenNewer() },
            stream,
            { kind: 'demand_described', op: `op-${text}` },
            () => ok({ kind: 'demand_described' as const, data: { text } })
          )
        const outcomes = await scheduler.waitFor(Promise.all(commands.map(write)))
        const times = (text: string) =>
          world.facts().filter(fact => fact.kind === 'demand_described' && fact.data.text === text).length
        for (const [index, { text }] of commands.entries()) {
          const outcome = outcomes[index]
          expect(times(text)).toBeLessThanOrEqual(1)
          expect(times(text)).toBeGreaterThanOrEqual(outcome?.ok ? 1 : 0)
        }
        // whoever was refused presses again on a quiet line, under the same operation
        for (const [index, { text }] of commands.entries()) {
          if (outcomes[index]?.ok) continue
          const quiet = world.open(agents[Number(text[0])] ?? demo.lia).ports
          expect((await write({ ports: quiet, text })).ok).toBe(true)
          expect(times(text)).toBe(1)
        }
        expect(await problems(world)).toEqual([])
      }),
      { numRuns: 200 }
    )
  })

  it('logs time once, with one comment, whatever fails and however often the button is pressed', async () => {
    const faults = fc.array(fault, { maxLength: 14 })
    await fc.assert(
      fc.asyncProperty(faults, fc.integer({ min: 1, max: 3 }), async (plan, presses) => {
        const world = createWorld()
        await accepted(world)
        const tab = world.open(demo.bruno, {
          faults: sequence(plan, /^(ledger|ticket)\.(create|write|read|stored|history)$/)
        })
        for (let press = 0; press < presses; press += 1) {
          const logged = await tab.actions.logTime(minutes(20))
          if (logged.ok) break
          world.later(1)
        }
        world.later(20)
        // the next day: whatever was left half done is completed by whoever opens the ticket
        expect((await world.open(demo.bruno).actions.load()).ok).toBe(true)
        const entries = world.kinds().filter(kind => kind === 'entry').length
        expect(entries).toBeLessThanOrEqual(1)
        expect(world.publicComments('20 min')).toBe(entries)
        expect(world.kinds().filter(kind => kind === 'comment_linked')).toHaveLength(entries)
        expect(await problems(world)).toEqual([])
      }),
      { numRuns: 150 }
    )
  })

  it('completes a comment that never came once, however many open the ticket at the same time', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler({ act: settled }), fc.integer({ min: 2, max: 3 }), async (scheduler, openers) => {
        const world = createWorld()
        await accepted(world)
        const cut = world.open(demo.bruno, { faults: call => (call === 'ticket.write' ? lostRequest : null) })
        expect((await cut.actions.logTime(minutes(20))).ok).toBe(false)
        world.later(20)
        const loads = agents.slice(0, openers).map(agent => {
          const ports = interleavedTicket(world.open(agent).ports, scheduler)
          return createActions(ports, catalog).load()
        })
        for (const loaded of await scheduler.waitFor(Promise.all(loads))) expect(loaded.ok).toBe(true)
        expect(world.publicComments('20 min')).toBe(1)
        expect(world.kinds().filter(kind => kind === 'comment_linked')).toHaveLength(1)
      }),
      { numRuns: 200 }
    )
  })

  it('tells time once, though another tab opens the ticket between the entry and its comment', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler({ act: settled }), async scheduler => {
        const world = createWorld()
        await accepted(world)
        const [writer, opener] = [world.open(demo.bruno), world.open(demo.bruno)].map(({ ports }) =>
          createActions(interleavedTicket(interleaved(ports, scheduler), scheduler), catalog)
        )
        const commands = [writer?.logTime(minutes(20)), opener?.load(), opener?.load()]
        await scheduler.waitFor(Promise.all(commands))
        must(await world.open(demo.bruno).actions.load())
        expect(world.publicComments('20 min')).toBe(1)
        expect(world.kinds().filter(kind => kind === 'comment_linked')).toHaveLength(1)
      }),
      { numRuns: 100 }
    )
  })

  it('confirms a spoken acceptance once, though two tabs of one browser record it at the same time', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler({ act: settled }), async scheduler => {
        const world = createWorld()
        const bruno = world.open(demo.bruno)
        must(await bruno.actions.load())
        must(await bruno.actions.openConsultation({ modality: 'consult_tecnica' }))
        world.later(1)
        bruno.ports.ticket.submit()
        must(await bruno.actions.load())
        world.later(5)
        const note = 'Confirmamos o aceite da consultoria, dado por telefone por Carla.'
        const tabs = [world.open(demo.bruno), world.open(demo.bruno)].map(({ ports }) => {
          const shared = { ...ports, drafts: bruno.ports.drafts }
          return createActions(interleavedTicket(interleaved(shared, scheduler), scheduler), catalog)
        })
        const said = { kind: 'oral' as const, acceptorId: demo.carla, confirmation: null, note }
        await scheduler.waitFor(Promise.all(tabs.map(tab => tab.recordAcceptance(said))))
        expect(must(await world.open(demo.ana).actions.load()).consultation.acceptance).not.toBeNull()
        expect(world.publicComments(note)).toBe(1)
      }),
      { numRuns: 60 }
    )
  })
})
