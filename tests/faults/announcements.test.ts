import { describe, expect, it } from 'vitest'
import { failing, lostRequest, type Fault } from '../../apps/consultoria/src/adapters/memory/faults'
import { columnsOf } from '../../apps/consultoria/src/application/ledger/columns'
import { sealFact } from '../../apps/consultoria/src/domain/factText'
import type { Fact } from '../../apps/consultoria/src/domain/registry'
import { parseFact } from '../../apps/consultoria/src/domain/factText'
import { createActions } from '../../apps/consultoria/src/application/createActions'
import { accepted, catalog, createWorld, demo, designatedAndSaved, minutes, must, type World } from './world'
import { confirmAll } from './tabWith'

const dead: Fault = { when: 'before', error: { kind: 'unknown' } }
const witnesses = (world: World, authorId: number) =>
  (world.account.tickets.get(demo.ticket)?.history.metadata ?? []).filter(
    item => item.authorId === authorId && item.hash !== null && item.kind === 'entry'
  )

/** Bruno's entry, whose comment Lia completes a quarter of an hour later. */
async function completedByAnother() {
  const world = createWorld()
  await accepted(world)
  const tab = world.open(demo.bruno, { faults: failing({ 'ticket.write': Array.from({ length: 9 }, () => dead) }) })
  expect((await tab.actions.logTime(minutes(20))).ok).toBe(false)
  world.later(15)
  const lia = world.open(demo.lia)
  must(await confirmAll(lia))
  return { world, tab }
}

describe('time whose comment somebody else completed', () => {
  it('is announced by its author too, once, when that agent opens the ticket again', async () => {
    const { world, tab } = await completedByAnother()
    expect(witnesses(world, demo.bruno)).toHaveLength(0)
    const reopened = createActions({ ...world.open(demo.bruno).ports, drafts: tab.ports.drafts }, catalog)
    must(await reopened.load())
    must(await reopened.load())
    expect(witnesses(world, demo.bruno)).toHaveLength(1)
    expect(world.publicComments('20 min')).toBe(1)
  })
})

describe('a fact that was removed from the end of the stream', () => {
  const removeLast = (world: World) => {
    const last = world.account.records.findLast(({ name }) => name.startsWith(`t${demo.ticket}-`))
    world.account.records = world.account.records.filter(record => record !== last)
  }
  const told = async (world: World) =>
    must(await world.open(demo.ana).actions.load()).troubles.filter(({ code }) => code === 'facts_missing')

  it('is told from the heads in the audits whatever it was, and the ticket goes on saying what it said', async () => {
    const world = createWorld()
    const tab = await accepted(world)
    await designatedAndSaved(world)
    must(await tab.actions.load())
    const start = '2026-11-24T17:00:00Z'
    must(await tab.actions.schedule({ start, minutes: 60, medium: 'phone', analystId: demo.ana }))
    expect(world.kinds().at(-1)).toBe('appointment_set')
    world.later(1)
    expect(await told(world)).toEqual([])
    removeLast(world)
    const slots = { slots: String(world.facts().length + 1) }
    expect(await told(world)).toEqual([{ code: 'facts_missing', detail: slots }])
    expect(await told(world)).toEqual([{ code: 'facts_missing', detail: slots }])
  })

  it('is told where nothing at all is left of the stream', async () => {
    const world = createWorld()
    await accepted(world)
    expect(await told(world)).toEqual([])
    world.account.records.splice(0)
    expect(await told(world)).not.toEqual([])
  })
})

describe('money that somebody posted by hand', () => {
  /** Bruno's entry with a link to the client's comment, as if it had been told; nothing of it is announced. */
  async function forged() {
    const world = createWorld()
    await accepted(world, demo.bruno, 240)
    const tab = world.open(demo.bruno, { faults: failing({ 'ticket.write': Array.from({ length: 9 }, () => dead) }) })
    expect((await tab.actions.logTime(minutes(240))).ok).toBe(false)
    const [entry] = world.facts().slice(-1)
    const state = must(await tab.actions.load()).consultation
    const [comment] = world.account.tickets.get(demo.ticket)?.history.comments ?? []
    const link = { entry: entry?.n ?? 0, auditId: comment?.auditId ?? 0, commentId: comment?.id ?? 0 }
    const slot = {
      stream: `t${demo.ticket}`,
      ...state.next,
      op: `${entry?.op}:comment`,
      at: world.account.now,
      by: demo.bruno
    }
    const { text } = sealFact({ kind: 'comment_linked', data: link }, slot)
    const name = `t${demo.ticket}-${state.next.n}`
    must(
      await tab.ports.ledger.create({
        name,
        fact: text,
        columns: columnsOf(slot.stream, must({ ok: true, value: parseFact(text) }) as Fact, () => -10_800)
      })
    )
    world.later(15)
    return world
  }

  it('is told to every agent on every opening, though a record says that its comment is there', async () => {
    const world = await forged()
    const ana = world.open(demo.ana)
    const codes = async () => must(await createActions(ana.ports, catalog).load()).troubles.map(({ code }) => code)
    expect(await codes()).toEqual(expect.arrayContaining(['facts_unannounced', 'facts_unfounded']))
    expect(await codes()).toEqual(expect.arrayContaining(['facts_unannounced', 'facts_unfounded']))
    expect(world.publicComments('240')).toBe(0)
  })

  it('is no longer told once a leader has voided it', async () => {
    const world = await forged()
    const lia = world.open(demo.lia)
    const entry = must(await lia.actions.load()).consultation.entries[0]?.n ?? 0
    must(await lia.actions.voidEntry({ entry, reason: 'OUTROS', note: 'Não houve atendimento' }))
    world.later(1)
    const codes = must(await world.open(demo.ana).actions.load()).troubles.map(({ code }) => code)
    expect(codes).not.toContain('facts_unannounced')
    expect(codes).not.toContain('facts_unfounded')
  })
})

describe('an announcement', () => {
  it('is not lost because a reading in another tab comes before its fact', async () => {
    const world = createWorld()
    const tab = await accepted(world)
    const { ports } = tab
    const sibling = createActions({ ...world.open(demo.bruno).ports, drafts: ports.drafts }, catalog)
    const ledger = {
      ...ports.ledger,
      create: async (...input: Parameters<typeof ports.ledger.create>) => {
        must(await sibling.load())
        await ports.ledger.create(...input)
        // the tab is closed before the answer comes
        return new Promise<never>(() => {})
      }
    }
    const choice = { payer: 'client' as const, unitOrganizationId: null, code: '', cnpj: '', reason: null }
    const closing = createActions({ ...ports, ledger }, catalog)
    void closing.choosePayer({ ...choice, costCenter: '', valueClass: '', accountingItem: '' })
    await new Promise(resolve => setTimeout(resolve, 300))
    expect(world.kinds().at(-1)).toBe('payer_chosen')
    must(await createActions({ ...world.open(demo.bruno).ports, drafts: ports.drafts }, catalog).load())
    const { metadata } = world.account.tickets.get(demo.ticket)?.history ?? { metadata: [] }
    expect(metadata.filter(({ kind }) => kind === 'payer_chosen')).toHaveLength(1)
  })
})

describe('a reply that holds the time of one operation', () => {
  const reply = minutes(45, { source: 'composer', note: 'Refeita a apuração do ICMS com a cliente.' })

  it('takes neither terms nor the time of another one', async () => {
    const world = createWorld()
    const tab = await accepted(world)
    tab.ports.ticket.type(reply.note)
    must(await tab.actions.logTime(reply))
    const held = { ok: false, error: { code: 'reply_holds_time' } }
    expect(await tab.actions.logTime({ ...reply, seconds: 600 })).toMatchObject(held)
    expect(await tab.actions.openConsultation({ modality: 'consult_modulo' })).toMatchObject(held)
    expect(world.kinds().filter(kind => kind === 'entry')).toHaveLength(1)
  })

  it('does not hold its line where the form did not take its operation', async () => {
    const world = createWorld()
    await accepted(world)
    const tab = world.open(demo.bruno, { faults: failing({ 'ticket.stage': [lostRequest] }) })
    tab.ports.ticket.type(reply.note)
    expect((await tab.actions.logTime(reply)).ok).toBe(false)
    expect((await tab.ports.ticket.form()).comment.text).toBe(reply.note)
  })

  it('is not told again where only the link to it cannot be written', async () => {
    const world = createWorld()
    const tab = await accepted(world)
    tab.ports.ticket.type(reply.note)
    must(await tab.actions.logTime(reply))
    tab.ports.ticket.submit()
    world.later(1)
    const taken = failing({ 'ledger.create': Array.from({ length: 12 }, () => dead) })
    must(await world.open(demo.bruno, { faults: taken }).actions.load())
    must(await world.open(demo.bruno).actions.load())
    expect(world.publicComments('45 min')).toBe(1)
  })
})

describe('operations of one command about different things', () => {
  it('keep their ids apart: time that waits is not written twice because an entry was put right meanwhile', async () => {
    const world = createWorld()
    const bruno = await accepted(world)
    const wrong = must(await bruno.actions.logTime(minutes(10))).consultation.entries[0]?.n ?? 0
    const tab = world.open(demo.lia)
    const busy = failing({ 'ticket.write': [{ when: 'before', error: { kind: 'busy', retryAfterSeconds: 7 } }] })
    const shaky = createActions({ ...world.open(demo.lia, { faults: busy }).ports, drafts: tab.ports.drafts }, catalog)
    expect((await shaky.logTime(minutes(20))).ok).toBe(false)
    const other = createActions({ ...world.open(demo.lia).ports, drafts: tab.ports.drafts }, catalog)
    must(await other.logTime(minutes(12, { corrects: wrong })))
    must(await shaky.logTime(minutes(20)))
    expect(world.facts().filter(fact => fact.kind === 'entry' && fact.data.seconds === 1200)).toHaveLength(1)
  })
})

describe('time that waits for its turn in one tab', () => {
  const first = minutes(20)
  const put = minutes(25)

  it('is not written once more after it was sent in other words from another tab', async () => {
    const world = createWorld()
    const tab = await accepted(world)
    const plan = { 'ticket.stored': [{ when: 'before' as const, error: { kind: 'offline' as const } }] }
    const waiting = createActions(
      { ...world.open(demo.bruno, { faults: failing(plan) }).ports, drafts: tab.ports.drafts },
      catalog
    )
    const press = {}
    expect((await waiting.logTime(first, press)).ok).toBe(false)
    must(await tab.actions.logTime(put))
    expect(await waiting.logTime(first, press)).toMatchObject({ ok: false, error: { code: 'recorded_before' } })
    expect(world.kinds().filter(kind => kind === 'entry')).toHaveLength(1)
  })

  it('is the same though another tab has sent and forgotten it before its turn came', async () => {
    const world = createWorld()
    const tab = await accepted(world)
    const { ports } = world.open(demo.bruno)
    let start = (): void => {}
    const started = new Promise<void>(resolve => (start = resolve))
    const timers = { ...ports.timers, of: (id: number) => started.then(() => ports.timers.of(id)) }
    const slow = createActions({ ...ports, timers, drafts: tab.ports.drafts }, catalog)
    const busy = failing({ 'ticket.stored': [{ when: 'before', error: { kind: 'offline' } }] })
    const other = world.open(demo.bruno, { faults: busy })
    const sender = createActions({ ...other.ports, drafts: tab.ports.drafts }, catalog)
    expect((await sender.logTime(first)).ok).toBe(false)
    const before = slow.startTimer({ handOver: null })
    const waiting = slow.logTime(first)
    const sent = must(await sender.logTime(first))
    sender.forget(sent.finished)
    start()
    await before
    must(await waiting)
    expect(world.kinds().filter(kind => kind === 'entry')).toHaveLength(1)
  })

  it('leaves what is typed now alone when it is done after all', async () => {
    const world = createWorld()
    const tab = await accepted(world)
    const { drafts } = tab.ports
    const dead: Fault = { when: 'before', error: { kind: 'offline' } }
    const lost = failing({ 'ticket.write': [dead] })
    const waiting = createActions({ ...world.open(demo.bruno, { faults: lost }).ports, drafts }, catalog)
    const press = {}
    expect((await waiting.logTime(first, press)).ok).toBe(false)
    tab.actions.forget(must(await tab.actions.load()).finished)
    world.later(12)
    const { ports } = world.open(demo.bruno)
    const stored = () => Promise.resolve({ ok: false as const, error: dead.error })
    const typing = createActions({ ...ports, ticket: { ...ports.ticket, stored }, drafts }, catalog)
    expect((await typing.logTime(put)).ok).toBe(false)
    const { finished } = must(await waiting.logTime(first, press))
    expect(finished).toEqual([])
  })

  it('knows itself although it was stopped before it began', async () => {
    const world = createWorld()
    const tab = await accepted(world)
    const offline: Fault = { when: 'before', error: { kind: 'offline' } }
    const faults = failing({ 'ticket.stored': [offline] })
    const waiting = createActions({ ...world.open(demo.bruno, { faults }).ports, drafts: tab.ports.drafts }, catalog)
    expect((await waiting.logTime(first)).ok).toBe(false)
    const deaf = failing({ 'ledger.read': [offline] })
    const { ports } = world.open(demo.bruno, { faults: call => (isDeaf ? deaf(call) : null) })
    let isDeaf = false
    const stopped = createActions({ ...ports, drafts: tab.ports.drafts }, catalog)
    must(await stopped.load())
    isDeaf = true
    const press = {}
    expect(await stopped.logTime(put, press)).toMatchObject({ ok: false, error: { code: 'offline' } })
    must(await tab.actions.logTime(put))
    expect((await stopped.logTime(put, press)).ok).toBe(false)
    expect(world.kinds().filter(kind => kind === 'entry')).toHaveLength(1)
  })
})

describe('a designation', () => {
  it('is over with its answer: the same analyst may be named again later', async () => {
    const world = createWorld()
    await accepted(world)
    const tab = world.open(demo.lia)
    must(await tab.actions.load())
    const { finished } = must(await tab.actions.designate({ analystId: demo.ana }))
    expect(finished.map(({ command }) => command)).toEqual(['designate'])
    must(await tab.actions.designate({ analystId: demo.bruno }))
    must(await tab.actions.designate({ analystId: demo.ana }))
    expect(world.kinds().filter(kind => kind === 'designated')).toHaveLength(3)
  })
})
