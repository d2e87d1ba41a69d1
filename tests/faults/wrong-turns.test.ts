import { describe, expect, it } from 'vitest'
import {
  failing,
  lostAnswer,
  lostRequest,
  stale,
  tooMany,
  type Fault,
  type Faults
} from '../../apps/consultoria/src/adapters/memory/faults'
import { createActions } from '../../apps/consultoria/src/application/createActions'
import { accepted, catalog, createWorld, demo, designated, minutes, must, termsSent, type World, shown } from './world'

/** A tab on an accepted consultation whose calls fail as planned. */
async function tabWith(faults: Faults, agentId: number = demo.bruno) {
  const world = createWorld()
  await accepted(world, agentId)
  const tab = world.open(agentId, { faults })
  return { world, tab }
}

const entries = (world: World): number => world.kinds().filter(kind => kind === 'entry').length
const dead: Fault = { when: 'before', error: { kind: 'unknown' } }

describe('an answer that got lost', () => {
  it('after the record was written does not write it twice', async () => {
    const { world, tab } = await tabWith(failing({ 'ledger.create': [lostAnswer] }))
    must(await tab.actions.logTime(minutes(20)))
    expect(entries(world)).toBe(1)
    expect(world.publicComments('20 min')).toBe(1)
  })

  it('before the record was written writes it under the same operation', async () => {
    const { world, tab } = await tabWith(failing({ 'ledger.create': [lostRequest, lostRequest] }))
    must(await tab.actions.logTime(minutes(20)))
    expect(entries(world)).toBe(1)
  })

  it('after the comment was written does not publish it twice', async () => {
    const { world, tab } = await tabWith(failing({ 'ticket.write': [lostAnswer] }))
    const seen = must(await tab.actions.logTime(minutes(20)))
    expect(world.publicComments('20 min')).toBe(1)
    expect(seen.consultation.entries[0]?.commentId).not.toBeNull()
  })

  it('of everything is found again when the same button is pressed once more', async () => {
    const plan = { 'ledger.create': [lostAnswer], 'ledger.read': Array.from({ length: 3 }, () => dead) }
    const { world, tab } = await tabWith(failing(plan))
    const first = await tab.actions.describeDemand({ text: 'Nota com valor negativo' })
    expect(first.ok).toBe(false)
    let again = await tab.actions.describeDemand({ text: 'Nota com valor negativo' })
    for (let press = 0; press < 3 && !again.ok; press += 1) {
      again = await tab.actions.describeDemand({ text: 'Nota com valor negativo' })
    }
    expect(again.ok).toBe(true)
    expect(world.kinds().filter(kind => kind === 'demand_described')).toHaveLength(1)
  })

  it('is not booked a second time in other words', async () => {
    const { world, tab } = await tabWith(failing({ 'ticket.write': Array.from({ length: 9 }, () => dead) }))
    expect(await tab.actions.logTime(minutes(20))).toMatchObject({ ok: false, error: { code: 'outcome_unknown' } })
    expect(await tab.actions.logTime(minutes(25))).toMatchObject({ ok: false, error: { code: 'recorded_before' } })
    expect(entries(world)).toBe(1)
  })
})

describe('a busy account', () => {
  it('is told with the seconds to wait, and nothing is written', async () => {
    const { world, tab } = await tabWith(failing({ 'ledger.create': [tooMany] }))
    expect(await tab.actions.logTime(minutes(20))).toEqual({
      ok: false,
      error: { code: 'busy', detail: { seconds: 7 } }
    })
    expect(entries(world)).toBe(0)
    must(await tab.actions.logTime(minutes(20)))
    expect(entries(world)).toBe(1)
  })

  it('between record and comment leaves the record, and the second press completes it', async () => {
    const { world, tab } = await tabWith(failing({ 'ticket.write': [tooMany] }))
    expect((await tab.actions.logTime(minutes(20))).ok).toBe(false)
    expect([entries(world), world.publicComments('20 min')]).toEqual([1, 0])
    must(await tab.actions.logTime(minutes(20)))
    expect([entries(world), world.publicComments('20 min')]).toEqual([1, 1])
  })
})

describe('the same time in another browser', () => {
  /** Bruno's two browsers share no storage; both have the ticket open. */
  const twoBrowsers = async () => {
    const world = createWorld()
    const first = await accepted(world)
    const second = world.open(demo.bruno)
    must(await second.actions.load())
    return { world, first, second }
  }

  it('is recorded once when it is pressed in both at once, and the other one says so', async () => {
    const { world, first, second } = await twoBrowsers()
    const pressed = await Promise.all([first, second].map(({ actions }) => actions.logTime(minutes(45))))
    expect(pressed.filter(({ ok }) => !ok)).toMatchObject([{ error: { code: 'recorded_elsewhere' } }])
    expect([entries(world), world.publicComments('45 min')]).toEqual([1, 1])
  })

  it('is refused in a form that was opened before, although the ticket was read since, and recorded once it was seen', async () => {
    const { world, first, second } = await twoBrowsers()
    const shownTo = must(await second.actions.load()).consultation.head?.n ?? 0
    must(await first.actions.logTime(minutes(45)))
    world.later(1)
    const now = must(await second.actions.load()).consultation.head?.n ?? 0
    const typed = minutes(45, { note: '  nota fiscal CONFERIDA com o cliente ' })
    expect(await second.actions.logTime(typed, { shownTo })).toMatchObject({ error: { code: 'recorded_elsewhere' } })
    expect(entries(world)).toBe(1)
    must(await second.actions.logTime(typed, { shownTo: now }))
    expect(entries(world)).toBe(2)
  })

  it('is other work in other words, at another length, by somebody else or after the first was voided', async () => {
    const { world, first, second } = await twoBrowsers()
    const shownTo = must(await second.actions.load()).consultation.head?.n ?? 0
    must(await first.actions.logTime(minutes(45)))
    must(await second.actions.logTime(minutes(45, { note: 'Segunda ligação com o cliente' }), { shownTo }))
    must(await second.actions.logTime(minutes(30), { shownTo }))
    must(await world.open(demo.ana).actions.logTime(minutes(45)))
    expect(entries(world)).toBe(4)
  })
})

describe('a ticket that changed meanwhile', () => {
  it('is read again and the comment written once', async () => {
    const { world, tab } = await tabWith(failing({ 'ticket.write': [stale, stale] }))
    must(await tab.actions.logTime(minutes(20)))
    expect(world.publicComments('20 min')).toBe(1)
  })
})

describe('a tab that closes between record and comment', () => {
  const cut = async () => {
    const { world, tab } = await tabWith(failing({ 'ticket.write': Array.from({ length: 9 }, () => dead) }))
    await tab.actions.logTime(minutes(20))
    expect([entries(world), world.publicComments('20 min')]).toEqual([1, 0])
    world.later(1)
    return world
  }

  it('is completed when the same agent opens the ticket again', async () => {
    const world = await cut()
    const seen = must(await world.open(demo.bruno).actions.load())
    expect(seen.consultation.entries[0]?.commentId).not.toBeNull()
    expect(world.publicComments('20 min')).toBe(1)
  })

  it('is completed once when two open it at the same time', async () => {
    const world = await cut()
    const tabs = [world.open(demo.bruno), world.open(demo.bruno)]
    await Promise.all(tabs.map(tab => tab.actions.load()))
    expect(world.publicComments('20 min')).toBe(1)
    expect(world.kinds().filter(kind => kind === 'comment_linked')).toHaveLength(1)
  })

  it('is never completed in the name of a colleague who merely opens the ticket, and is told as unannounced', async () => {
    const world = await cut()
    expect(must(await world.open(demo.ana).actions.load()).next).not.toMatchObject({ kind: 'link_comment' })
    world.later(15)
    const seen = must(await world.open(demo.ana).actions.load())
    expect(seen.notices).toContainEqual({ code: 'facts_unannounced', detail: { slots: expect.any(String) } })
    expect(seen.completes).toBeNull()
    expect(await world.open(demo.ana).actions.confirmFacts()).toMatchObject({ error: { code: 'leader_only' } })
    expect(world.publicComments('20 min')).toBe(0)
  })

  it('is completed by a leader with one press, once its author had the time to', async () => {
    const world = await cut()
    const lia = world.open(demo.lia)
    expect(must(await lia.actions.load()).completes).toBe('author')
    expect(await lia.actions.confirmFacts()).toMatchObject({ error: { code: 'nothing_to_confirm' } })
    world.later(15)
    expect(must(await lia.actions.load()).completes).toBe('leader')
    expect(world.publicComments('20 min')).toBe(0)
    const [done, again] = [await lia.actions.confirmFacts(), await lia.actions.confirmFacts()]
    expect(must(done).notices).not.toContainEqual(expect.objectContaining({ code: 'facts_unannounced' }))
    expect(again).toMatchObject({ error: { code: 'nothing_to_confirm' } })
    expect([entries(world), world.publicComments('20 min')]).toEqual([1, 1])
    world.later(15)
    const codes = must(await world.open(demo.ana).actions.load()).notices.map(({ code }) => code)
    expect(codes).not.toContain('facts_unannounced')
  })

  it('is no leader’s to complete who has left since the ticket was opened, nor with a reply in the composer', async () => {
    const world = await cut()
    world.later(15)
    const lia = world.open(demo.lia)
    must(await lia.actions.load())
    lia.ports.ticket.type('Prezada Carla')
    expect(await lia.actions.confirmFacts()).toMatchObject({ error: { code: 'reply_unsent' } })
    lia.ports.ticket.type('')
    world.account.groups['leaders'] = []
    expect(await lia.actions.confirmFacts()).toMatchObject({ error: { code: 'leader_only' } })
    expect(world.publicComments('20 min')).toBe(0)
  })

  it('does not disturb a draft in the composer', async () => {
    const world = await cut()
    const tab = world.open(demo.bruno)
    tab.ports.ticket.type('Prezada Carla')
    await tab.actions.load()
    expect(world.publicComments('20 min')).toBe(0)
    expect((await tab.ports.ticket.form()).comment.text).toBe('Prezada Carla')
  })
})

describe('an acceptance said on the phone', () => {
  it('gets its public confirmation on the next open when the tab closed before it', async () => {
    const world = createWorld()
    const tab = world.open(demo.bruno, { faults: failing({ 'ticket.write': [stale, dead, dead, dead, dead, dead] }) })
    await termsSent(world, tab)
    must(await tab.actions.load())
    const note = 'Carla aceitou o termo por telefone.'
    const said = { kind: 'oral' as const, acceptorId: demo.carla, confirmation: null, note }
    expect((await tab.actions.recordAcceptance(said)).ok).toBe(false)
    expect([world.kinds().at(-1), world.publicComments(note)]).toEqual(['accepted', 0])
    const reloaded = createActions(tab.ports, catalog)
    must(await reloaded.load())
    must(await reloaded.load())
    expect(world.publicComments(note)).toBe(1)
  })
})

describe('a command whose answer was lost', () => {
  it('and that is found done leaves room for the next one like it', async () => {
    const { world, tab } = await tabWith(failing({ 'ticket.write': [lostAnswer], 'ticket.history': [dead] }))
    expect(await tab.actions.logTime(minutes(10))).toMatchObject({ ok: false, error: { code: 'outcome_unknown' } })
    expect(must(await tab.actions.load()).notices).toContainEqual({ code: 'time_repaired' })
    world.later(120)
    must(await tab.actions.logTime(minutes(10)))
    expect(entries(world)).toBe(2)
    expect(world.publicComments('10 min')).toBe(2)
  })

  it('is over once it is written, though the form did not answer after it', async () => {
    const world = createWorld()
    await accepted(world)
    const lia = world.open(demo.lia)
    const [first] = must(await lia.actions.load()).analysts
    must(await lia.actions.designate({ analystId: first?.person.id ?? 0 }))
    const { ticket } = lia.ports
    let isDeaf = false
    const form = () => (isDeaf ? Promise.reject(Object.assign(new Error(), { name: 'NoAnswer' })) : ticket.form())
    const deaf = shown(createActions({ ...lia.ports, ticket: { ...ticket, form } }, catalog))
    const start = must(await deaf.load()).slots[0] ?? ''
    const plan = { start, minutes: 60, medium: 'phone', analystId: demo.ana }
    isDeaf = true
    expect((await deaf.schedule(plan)).ok).toBe(false)
    isDeaf = false
    must(await deaf.cancelAppointment({ reason: 'O cliente pediu', party: 'client' }))
    expect(must(await deaf.schedule(plan)).consultation.appointment?.data.start).toBe(start)
  })
})

describe('the reply that is the note', () => {
  const reply = minutes(45, { source: 'composer', note: 'Refeita a apuração do ICMS com a cliente.' })

  it('is one entry, though the form refused what goes with it at first', async () => {
    const { world, tab } = await tabWith(failing({ 'ticket.stage': [dead] }))
    tab.ports.ticket.type(reply.note)
    expect((await tab.actions.logTime(reply)).ok).toBe(false)
    const { comment } = await tab.ports.ticket.form()
    must(await tab.actions.logTime({ ...reply, note: comment.text }))
    expect(entries(world)).toBe(1)
    expect((await tab.ports.ticket.form()).comment.text.match(/45 min/g)).toHaveLength(1)
  })

  it('is no internal note, and no terms that wait to be sent', async () => {
    const { world, tab } = await tabWith(() => null)
    tab.ports.ticket.type(reply.note, false)
    expect(await tab.actions.logTime(reply)).toEqual({ ok: false, error: { code: 'reply_is_internal' } })
    const fresh = createWorld()
    const bruno = fresh.open(demo.bruno)
    must(await bruno.actions.openConsultation({ modality: 'consult_tecnica' }))
    expect(await bruno.actions.logTime(reply)).toEqual({ ok: false, error: { code: 'reply_holds_terms' } })
    expect(entries(world) + entries(fresh)).toBe(0)
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
    expect(read.notices).toContainEqual({ code: 'facts_pending', detail: { slots: String(slot) } })
    expect(await blind.actions.logTime(minutes(45))).toMatchObject({ ok: false, error: { code: 'roles_unread' } })
    expect(entries(world)).toBe(0)
    expect(world.account.tickets.get(demo.ticket)?.updatedAt).toBe(before)
  })
})

describe('a form with unsaved edits', () => {
  it('leaves nothing unsent on a form that was sent while the ticket was read', async () => {
    const world = createWorld()
    const tab = world.open(demo.bruno)
    must(await tab.actions.load())
    must(await tab.actions.openConsultation({ modality: 'consult_tecnica' }))
    world.later(1)
    const { ticket } = tab.ports
    const history = async () => {
      if ((await ticket.form()).comment.text !== '') ticket.submit()
      return ticket.history()
    }
    must(await createActions({ ...tab.ports, ticket: { ...ticket, history } }, catalog).load())
    expect(world.kinds()).toContain('terms_sent')
    expect(must(await ticket.stored()).fields['consult_stage']).toBe('consult_stage_terms_sent')
  })

  it('offers a designation again that its leader never saved, to those whom it concerns', async () => {
    const world = createWorld()
    await accepted(world)
    await designated(world)
    const openAs = async (who: number) => {
      const tab = world.open(who)
      const { notices } = must(await tab.actions.load())
      const { assignee, fields } = await tab.ports.ticket.form()
      return { told: notices.map(notice => notice.code), assignee: assignee.userId, stage: fields['consult_stage'] }
    }
    expect(await openAs(demo.ana)).toMatchObject({ told: [], assignee: demo.lia })
    world.later(11)
    expect(await openAs(demo.bruno)).toMatchObject({ told: [], assignee: demo.lia, stage: 'consult_stage_accepted' })
    for (const who of [demo.ana, demo.lia])
      expect(await openAs(who)).toEqual({
        told: ['projections_restaged'],
        assignee: demo.ana,
        stage: 'consult_stage_designated'
      })
  })

  it('takes the projections itself, so that the agent can still save', async () => {
    const world = createWorld()
    await accepted(world)
    const lia = await designated(world)
    const written = world.account.tickets.get(demo.ticket)?.updatedAt
    world.later(1)
    const slot = must(await lia.actions.load()).slots[0] ?? ''
    const seen = must(await lia.actions.schedule({ start: slot, minutes: 60, medium: 'phone', analystId: demo.ana }))
    expect(seen.notices).toContainEqual({ code: 'projections_staged' })
    expect(world.account.tickets.get(demo.ticket)?.updatedAt).toBe(written)
    lia.ports.ticket.submit()
    expect(world.account.tickets.get(demo.ticket)?.fields['consult_stage']).toBe('consult_stage_scheduled')
  })
})

describe('two agents at once', () => {
  it('find the terms sent once', async () => {
    const world = createWorld()
    await termsSent(world)
    const openers = [demo.bruno, demo.ana, demo.lia].map(agent => world.open(agent))
    const seen = await Promise.all(openers.map(opener => opener.actions.load()))
    expect(seen.every(answer => answer.ok && answer.value.next.kind === 'wait_acceptance')).toBe(true)
    expect(world.kinds()).toEqual(['terms_staged', 'terms_sent'])
  })

  it.each([
    [demo.bruno, demo.ana],
    [demo.ana, demo.bruno]
  ])('record an acceptance once, whoever is first', async (first, second) => {
    const world = createWorld()
    const tab = await termsSent(world)
    await tab.actions.load()
    const commentId = world.clientReplies('aceito')
    world.later(1)
    const tabs = [world.open(first), world.open(second)]
    for (const each of tabs) must(await each.actions.load())
    const input = { kind: 'comment' as const, commentId, confirmation: null }
    const answers = await Promise.all(tabs.map(each => each.actions.recordAcceptance(input)))
    expect(answers.filter(answer => answer.ok)).toHaveLength(1)
    expect(answers.find(answer => !answer.ok)).toMatchObject({ error: { code: 'already_accepted' } })
    expect(world.kinds().filter(kind => kind === 'accepted')).toHaveLength(1)
  })

  it('both log their time, each in a slot of its own', async () => {
    const world = createWorld()
    await accepted(world)
    const tabs = [world.open(demo.bruno), world.open(demo.ana)]
    for (const tab of tabs) must(await tab.actions.load())
    await Promise.all(tabs.map((tab, index) => tab.actions.logTime(minutes(20 + index))))
    expect(entries(world)).toBe(2)
    world.later(1)
    for (const agent of [demo.bruno, demo.ana]) must(await world.open(agent).actions.load())
    const seen = must(await world.open(demo.lia).actions.load())
    expect(seen.bill.billedMinutes).toBe(41)
    expect([world.publicComments('20 min'), world.publicComments('21 min')]).toEqual([1, 1])
    expect(seen.consultation.rejected).toEqual([])
  })
})

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

describe('terms that cannot be counted', () => {
  it('were written as an internal note, and are staged again', async () => {
    const world = createWorld()
    const tab = world.open(demo.bruno)
    must(await tab.actions.openConsultation({ modality: 'consult_tecnica' }))
    tab.ports.ticket.type((await tab.ports.ticket.form()).comment.text, false)
    tab.ports.ticket.submit()
    world.later(1)
    expect(must(await tab.actions.load()).next).toEqual({ kind: 'terms_problem', why: 'internal' })
    must(await tab.actions.sendTerms())
    tab.ports.ticket.submit()
    world.later(1)
    expect(must(await tab.actions.load()).next.kind).toBe('wait_acceptance')
    expect(await tab.actions.sendTerms()).toMatchObject({ ok: false, error: { code: 'terms_already_sent' } })
  })

  it('were edited, or never sent', async () => {
    const world = createWorld()
    const tab = world.open(demo.bruno)
    must(await tab.actions.openConsultation({ modality: 'consult_tecnica' }))
    tab.ports.ticket.type('Olá, custa R$ 1,00')
    tab.ports.ticket.submit()
    world.later(1)
    expect(must(await tab.actions.load()).next).toEqual({ kind: 'terms_problem', why: 'edited' })
    must(await tab.actions.sendTerms())
    tab.ports.ticket.type('')
    tab.ports.ticket.submit()
    world.later(1)
    expect(must(await tab.actions.load()).next).toEqual({ kind: 'terms_problem', why: 'unsent' })
  })

  it('do not land, and a second press stages them without writing the fact again', async () => {
    const world = createWorld()
    const tab = world.open(demo.bruno, { faults: failing({ 'ticket.applyMacro': [lostRequest] }) })
    expect(await tab.actions.openConsultation({ modality: 'consult_tecnica' })).toMatchObject({
      ok: false,
      error: { code: 'macro_not_landed' }
    })
    must(await tab.actions.openConsultation({ modality: 'consult_tecnica' }))
    expect((await tab.ports.ticket.form()).comment.text).toContain('R$ 3,50')
    tab.ports.ticket.submit()
    world.later(1)
    expect(must(await tab.actions.load()).next.kind).toBe('wait_acceptance')
  })
})

describe('what is not carried over', () => {
  it('to a follow-up ticket: a fresh stream, linked by its source', async () => {
    const world = createWorld()
    await accepted(world)
    const other = world.account.tickets.get(demo.otherTicket)
    const inherited = { ...world.account.tickets.get(demo.ticket)?.fields }
    if (other) {
      other.followupSourceIds = [demo.ticket]
      other.fields = { ...inherited, request_type: null }
    }
    expect(inherited).toMatchObject({ consult_stage: 'consult_stage_accepted', data_controle: '2026-11-23' })
    const tab = world.open(demo.bruno, { ticketId: demo.otherTicket })
    const seen = must(await tab.actions.load())
    const kept = Object.entries(other?.fields ?? {}).filter(([, value]) => value !== null && value !== false)
    expect(kept).toEqual([['module', 'modulo_fiscal']])
    expect(seen.consultation.acceptance).toBeNull()
    expect(seen.next).toEqual({ kind: 'choose_modality' })
    expect(seen.notices).toContainEqual({ code: 'follows_ticket', detail: { ticket: demo.ticket } })
    if (other) other.fields['data_controle'] = '2026-11-30'
    must(await tab.actions.load())
    expect(other?.fields['data_controle']).toBe('2026-11-30')
  })

  it('by a merge: the stream says where it went and takes no more time', async () => {
    const world = createWorld()
    await accepted(world)
    const ticket = world.account.tickets.get(demo.ticket)
    if (ticket) {
      ticket.tags.push('closed_by_merge')
      ticket.status = 'closed'
      ticket.history.mergedInto = demo.otherTicket
    }
    const tab = world.open(demo.bruno)
    expect(must(await tab.actions.load()).next).toEqual({ kind: 'merged', into: demo.otherTicket })
    expect((await tab.actions.logTime(minutes(20))).ok).toBe(false)
    const target = must(await world.open(demo.bruno, { ticketId: demo.otherTicket }).actions.load())
    expect(target.consultation.acceptance).toBeNull()
  })
})

describe('a client who comes back', () => {
  it('starts the clocks anew, once per comment', async () => {
    const world = createWorld()
    const tab = await accepted(world)
    must(await tab.actions.logTime(minutes(20)))
    world.later(60)
    world.clientReplies('O problema voltou')
    world.later(1)
    const openers = [world.open(demo.bruno), world.open(demo.ana)]
    await Promise.all(openers.map(opener => opener.actions.load()))
    const seen = must(await tab.actions.load())
    expect(world.kinds().filter(kind => kind === 'client_returned')).toHaveLength(1)
    expect(seen.consultation.clocks.start?.metAt).toBeNull()
  })
})

describe('reading', () => {
  it('says that the ledger cannot be reached, and lets a save pass unchecked', async () => {
    const { tab } = await tabWith(failing({ 'ledger.read': [{ when: 'before', error: { kind: 'offline' } }] }))
    expect(await tab.actions.load()).toEqual({ ok: false, error: { code: 'offline' } })
    expect(tab.actions.saveAdvice('solved')).toEqual({ kind: 'unchecked' })
    must(await tab.actions.load())
    expect(tab.actions.saveAdvice('solved').kind).toBe('missing')
    expect(tab.actions.saveAdvice('open')).toEqual({ kind: 'pass' })
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

describe('entries', () => {
  it('are voided and waived by leaders only', async () => {
    const world = createWorld()
    const tab = await accepted(world)
    const logged = must(await tab.actions.logTime(minutes(20)))
    const entry = logged.consultation.entries[0]?.n ?? 0
    expect(await tab.actions.voidEntry({ entry, reason: 'OUTROS', note: 'duplicado' })).toMatchObject({
      ok: false,
      error: { code: 'entry.leader_only' }
    })
    const lia = world.open(demo.lia)
    const waived = must(await lia.actions.waiveEntry({ entry, reason: 'GESTAO', note: '', issueId: null }))
    expect(waived.bill.billedMinutes).toBe(0)
    const voided = must(await lia.actions.voidEntry({ entry, reason: 'OUTROS', note: 'duplicado' }))
    expect(voided.consultation.entries[0]?.status).toBe('voided')
    expect(await lia.actions.voidEntry({ entry, reason: 'ISSUE', note: '' })).toMatchObject({
      error: { code: 'entry.voided' }
    })
  })

  it('recorded before the acceptance are kept as not billable', async () => {
    const world = createWorld()
    const tab = await termsSent(world)
    must(await tab.actions.load())
    const seen = must(await tab.actions.logTime(minutes(20)))
    expect(seen.consultation.entries[0]).toMatchObject({ billableSeconds: 0, unbillable: 'before_acceptance' })
    expect(world.publicComments('Faturável: não')).toBe(1)
  })
})
