import { describe, expect, it } from 'vitest'
import { failing, lostAnswer, type Faults } from '../../apps/consultoria/src/adapters/memory/faults'
import type { Snapshot } from '../../apps/consultoria/src/application/snapshot'
import { silenceIn } from '../../apps/consultoria/src/domain/consultation/silence'
import { dead } from './tabWith'
import {
  accepted,
  applyByHand,
  createWorld,
  demo,
  designatedAndSaved,
  minutes,
  must,
  type Tab,
  termsSent,
  type World
} from './world'

const DAY = 24 * 60

/** Terms that were sent and found: everybody waits for Carla. */
async function waiting(
  world: World = createWorld(),
  faults?: Faults
): Promise<{ world: World; tab: Tab; terms: number }> {
  await termsSent(world)
  const tab = world.open(demo.bruno, faults ? { faults } : {})
  const seen = must(await tab.actions.load())
  return { world, tab, terms: seen.consultation.terms.sent?.n ?? 0 }
}

const ticketOf = ({ account }: World) => {
  const ticket = account.tickets.get(demo.ticket)
  if (!ticket) throw new Error('the world has its ticket')
  return ticket
}

const silence = (seen: Snapshot) => silenceIn(seen, () => -10_800)

const countOf = (world: World, kind: string): number => world.kinds().filter(one => one === kind).length

describe('Lembrar', () => {
  it('is one public comment in the client’s words, offered from the day after the terms', async () => {
    const { world, tab, terms } = await waiting()
    expect(silence(must(await tab.actions.load()))).toMatchObject({ days: 0, mayRemind: false })
    world.later(2 * DAY)
    expect(silence(must(await tab.actions.load()))).toMatchObject({ days: 2, remindedDays: null, mayRemind: true })
    const seen = must(await tab.actions.remindClient({ terms }))
    expect(silence(seen)).toMatchObject({ days: 2, remindedDays: 0, mayRemind: false })
    expect(world.publicComments('Olá, Carla! Em 23/11/2026 enviamos o termo')).toBe(1)
    expect(world.publicComments('O termo vale até 08/12/2026.')).toBe(1)
    expect(seen.consultation.pendingUpdates).toEqual([])
  })

  it('is counted once for a press whose answers got lost, and sent once', async () => {
    const faults = failing({ 'ledger.create': [lostAnswer], 'ticket.write': [lostAnswer] })
    const { world, tab, terms } = await waiting(createWorld(), faults)
    world.later(DAY)
    must(await tab.actions.remindClient({ terms }))
    expect([countOf(world, 'terms_reminded'), world.publicComments('ainda não temos a sua resposta')]).toEqual([1, 1])
  })

  it('is refused to whoever presses a second time on the same day, and offered on the next', async () => {
    const { world, tab, terms } = await waiting()
    world.later(DAY)
    const other = world.open(demo.ana)
    must(await other.actions.load())
    must(await tab.actions.remindClient({ terms }))
    expect(await other.actions.remindClient({ terms })).toMatchObject({ ok: false, error: { code: 'reminded_today' } })
    expect(await tab.actions.remindClient({ terms })).toMatchObject({ ok: false, error: { code: 'reminded_today' } })
    world.later(DAY)
    must(await other.actions.remindClient({ terms }))
    expect(world.publicComments('ainda não temos a sua resposta')).toBe(2)
  })

  it('of a tab that was closed before the comment is completed by its author’s next opening', async () => {
    const { world, tab, terms } = await waiting(
      createWorld(),
      failing({ 'ticket.write': Array.from({ length: 9 }, () => dead) })
    )
    world.later(DAY)
    expect((await tab.actions.remindClient({ terms })).ok).toBe(false)
    world.later(1)
    must(await world.open(demo.bruno).actions.load())
    expect([countOf(world, 'terms_reminded'), world.publicComments('ainda não temos a sua resposta')]).toEqual([1, 1])
  })

  it('asks nobody who has agreed', async () => {
    const world = createWorld()
    const tab = await accepted(world)
    const terms = must(await tab.actions.load()).consultation.terms.sent?.n ?? 0
    expect(await tab.actions.remindClient({ terms })).toMatchObject({ ok: false, error: { code: 'nothing_awaited' } })
  })
})

describe('Não aceitou', () => {
  it('ends the wait by the comment that says so, and nothing is billable', async () => {
    const { world, tab } = await waiting()
    world.later(5)
    const commentId = world.clientReplies('Não aceito esse valor.')
    world.later(1)
    must(await tab.actions.load())
    const seen = must(await tab.actions.refuseTerms({ kind: 'comment', commentId }))
    expect(seen).toMatchObject({ stage: 'refused', next: { kind: 'ended', why: 'refused' }, gaps: [] })
    expect(ticketOf(world).fields).toMatchObject({
      consult_stage: 'consult_stage_refused',
      data_controle: null,
      consult_due_date: null,
      request_type: 'consult_tecnica'
    })
    world.later(1)
    const logged = must(await tab.actions.logTime(minutes(20)))
    expect(logged.consultation.entries).toMatchObject([{ billableSeconds: 0 }])
  })

  it('is recorded by phone with the words that were said, and never without', async () => {
    const { world, tab } = await waiting()
    const said = (note: string) => tab.actions.refuseTerms({ kind: 'oral', refusedBy: demo.carla, note })
    expect(await said('  ')).toMatchObject({ ok: false, error: { code: 'refusal_words_missing' } })
    expect(must(await said('Vai resolver sozinha.')).stage).toBe('refused')
    expect(countOf(world, 'terms_refused')).toBe(1)
  })

  it('is written once when two agents press at the same time', async () => {
    const { world, tab } = await waiting()
    world.later(5)
    const commentId = world.clientReplies('Não aceito.')
    world.later(1)
    const other = world.open(demo.ana)
    await Promise.all([tab.actions.load(), other.actions.load()])
    const answers = await Promise.all(
      [tab, other].map(({ actions }) => actions.refuseTerms({ kind: 'comment', commentId }))
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(must(await world.open(demo.lia).actions.load()).stage).toBe('refused')
  })

  it('lets nobody accept the old terms afterwards, and is over with new ones', async () => {
    const { world, tab } = await waiting()
    must(await tab.actions.refuseTerms({ kind: 'oral', refusedBy: demo.carla, note: 'Não quer.' }))
    world.later(5)
    const late = world.clientReplies('Aceito.')
    world.later(1)
    must(await tab.actions.load())
    const accept = (commentId: number) =>
      tab.actions.recordAcceptance({ kind: 'comment', commentId, confirmation: null })
    expect(await accept(late)).toMatchObject({ ok: false, error: { code: 'terms_not_sent' } })

    must(await tab.actions.sendTerms())
    tab.ports.ticket.submit()
    world.later(1)
    expect(must(await tab.actions.load())).toMatchObject({ stage: 'terms_sent', next: { kind: 'wait_acceptance' } })
    const yes = world.clientReplies('Aceito.')
    world.later(1)
    must(await tab.actions.load())
    expect(must(await accept(yes)).stage).toBe('accepted')
  })

  it('of terms applied by hand a second time begins the wait anew', async () => {
    const { world, tab } = await waiting()
    must(await tab.actions.refuseTerms({ kind: 'oral', refusedBy: demo.carla, note: 'Não quer.' }))
    applyByHand(world, 'consult_abertura_tecnica')
    expect(must(await world.open(demo.ana).actions.load()).stage).toBe('terms_sent')
  })

  it('of somebody who has agreed is no refusal of the terms', async () => {
    const world = createWorld()
    const tab = await accepted(world)
    expect(await tab.actions.refuseTerms({ kind: 'oral', refusedBy: demo.carla, note: 'Mudou.' })).toMatchObject({
      ok: false,
      error: { code: 'nothing_awaited' }
    })
  })
})

describe('Encerrar sem resposta', () => {
  it('comes after a reminder and the days the modality says, and is told', async () => {
    const { world, tab, terms } = await waiting()
    const end = () => tab.actions.endUnanswered({ terms })
    world.later(2 * DAY)
    expect(await end()).toMatchObject({ ok: false, error: { code: 'remind_first' } })
    must(await tab.actions.remindClient({ terms }))
    world.later(4 * DAY)
    expect(silence(must(await tab.actions.load()))).toMatchObject({ mayEnd: false })
    expect(await end()).toMatchObject({ ok: false, error: { code: 'remind_first' } })
    world.later(DAY)
    expect(silence(must(await tab.actions.load()))).toMatchObject({ mayEnd: true })
    const seen = must(await end())
    expect(seen).toMatchObject({ stage: 'unanswered', next: { kind: 'ended', why: 'unanswered' } })
    expect(world.publicComments('encerramos o pedido sem nenhuma cobrança')).toBe(1)
    expect(ticketOf(world).fields).toMatchObject({ consult_stage: 'consult_stage_unanswered', data_controle: null })
  })
})

describe('Cancelar consultoria', () => {
  const cancel = (tab: Tab) => tab.actions.cancelConsultation({ reason: 'Aberta no ticket errado' })

  it('puts title and type back as the opening found them, and tells the client', async () => {
    const { world, tab } = await waiting()
    expect(ticketOf(world).subject).toBe('[CONSULT TÉCNICA] Nota gravada com valor negativo')
    const seen = must(await cancel(tab))
    expect(seen).toMatchObject({ stage: 'cancelled', next: { kind: 'ended', why: 'cancelled' } })
    const { subject, fields } = ticketOf(world)
    expect(subject).toBe('Nota gravada com valor negativo')
    expect(fields).toMatchObject({
      request_type: null,
      consult_stage: null,
      consult_payer_name: null,
      data_controle: null
    })
    expect(world.publicComments('foi cancelada por nós, sem nenhuma cobrança')).toBe(1)
    expect(world.publicComments('Motivo: Aberta no ticket errado')).toBe(1)
  })

  it('leaves a ticket that asked for a consultancy its type, and says so in its stage', async () => {
    const world = createWorld()
    ticketOf(world).fields.request_type = 'consult_tecnica'
    const { tab } = await waiting(world)
    must(await cancel(tab))
    expect(ticketOf(world).fields).toMatchObject({
      request_type: 'consult_tecnica',
      consult_stage: 'consult_stage_cancelled'
    })
  })

  it('keeps what somebody has changed in the title since', async () => {
    const { world, tab } = await waiting()
    ticketOf(world).subject = '[CONSULT TÉCNICA] Nota negativa no fechamento'
    tab.ports.ticket.reopen()
    must(await cancel(tab))
    expect(ticketOf(world).subject).toBe('Nota negativa no fechamento')
  })

  it('changes the ticket once: what is done to it afterwards stays', async () => {
    const { world, tab } = await waiting()
    must(await cancel(tab))
    ticketOf(world).subject = '[CONSULT TÉCNICA] outra vez'
    ticketOf(world).fields.data_controle = '2026-12-01'
    world.later(1)
    must(await world.open(demo.ana).actions.load())
    expect(ticketOf(world).subject).toBe('[CONSULT TÉCNICA] outra vez')
    expect(ticketOf(world).fields.data_controle).toBe('2026-12-01')
  })

  it('is done and told once for a press whose answers got lost', async () => {
    const { world, tab } = await waiting(
      createWorld(),
      failing({ 'ledger.create': [lostAnswer], 'ticket.write': [lostAnswer] })
    )
    must(await cancel(tab))
    expect([countOf(world, 'consultation_cancelled'), world.publicComments('foi cancelada por nós')]).toEqual([1, 1])
    expect(ticketOf(world).subject).toBe('Nota gravada com valor negativo')
  })

  it('tells nothing to a client who was sent no terms, and waits until they are out of the composer', async () => {
    const world = createWorld()
    const tab = world.open(demo.bruno)
    must(await tab.actions.load())
    must(await tab.actions.openConsultation({ modality: 'consult_tecnica' }))
    expect(await cancel(tab)).toMatchObject({ ok: false, error: { code: 'reply_unsent' } })
    tab.ports.ticket.type('')
    expect(must(await cancel(tab)).stage).toBe('cancelled')
    const form = await tab.ports.ticket.form()
    expect(form.subject).toBe('Nota gravada com valor negativo')
    expect(form.fields.request_type).toBeNull()
    expect(world.publicComments('cancelada')).toBe(0)
  })

  it('is refused while billable minutes are recorded, and allowed once a leader has voided them', async () => {
    const world = createWorld()
    const tab = await accepted(world)
    must(await (await designatedAndSaved(world)).actions.load())
    must(await tab.actions.load())
    const logged = must(await tab.actions.logTime(minutes(20)))
    const entry = logged.consultation.entries[0]?.n ?? 0
    expect(await cancel(tab)).toMatchObject({ ok: false, error: { code: 'billable_recorded' } })
    world.later(1)
    const lia = world.open(demo.lia)
    must(await lia.actions.load())
    must(await lia.actions.voidEntry({ entry, reason: 'OUTROS', note: 'Ticket errado' }))
    world.later(1)
    const seen = must(await cancel(tab))
    expect(seen).toMatchObject({ stage: 'cancelled', consultation: { acceptance: null, designation: null } })
    expect(seen.deadline).toBeNull()
  })

  it('begins again from the press, with terms that are found however they leave', async () => {
    const { world, tab } = await waiting()
    must(await cancel(tab))
    tab.ports.ticket.reopen()
    world.later(1)
    must(await tab.actions.openConsultation({ modality: 'consult_tecnica' }))
    tab.ports.ticket.submit()
    world.later(1)
    expect(must(await tab.actions.load()).stage).toBe('terms_sent')
    expect(ticketOf(world).subject).toBe('[CONSULT TÉCNICA] Nota gravada com valor negativo')
    must(await cancel(tab))
    expect(ticketOf(world).subject).toBe('Nota gravada com valor negativo')
  })

  it('of terms that a macro applied by hand brought takes type and prefix off again', async () => {
    const world = createWorld()
    applyByHand(world, 'consult_abertura_tecnica')
    const tab = world.open(demo.bruno)
    must(await tab.actions.load())
    tab.ports.ticket.reopen()
    must(await cancel(tab))
    expect(ticketOf(world).subject).toBe('Nota gravada com valor negativo')
    expect(ticketOf(world).fields.request_type).toBeNull()
  })
})

describe('terms that have run out', () => {
  it('need a leader’s reason for an answer that came later', async () => {
    const { world, tab } = await waiting()
    world.later(16 * DAY)
    const commentId = world.clientReplies('Aceito.')
    world.later(1)
    expect(must(await tab.actions.load()).next).toMatchObject({ doubts: ['terms_expired'] })
    const accept = (one: Tab, reason: string | null) =>
      one.actions.recordAcceptance({ kind: 'comment', commentId, confirmation: reason })
    expect(await accept(tab, null)).toMatchObject({ ok: false, error: { code: 'leader_confirms' } })
    const lia = world.open(demo.lia)
    must(await lia.actions.load())
    expect(must(await accept(lia, 'Mantemos a condição')).stage).toBe('accepted')
  })

  it('take an answer of the last day, whenever it is recorded', async () => {
    const { world, tab } = await waiting()
    world.later(15 * DAY)
    const commentId = world.clientReplies('Aceito.')
    world.later(3 * DAY)
    must(await tab.actions.load())
    const seen = await tab.actions.recordAcceptance({ kind: 'comment', commentId, confirmation: null })
    expect(must(seen).stage).toBe('accepted')
  })

  it('are sent again, and the answer to the new ones needs nobody', async () => {
    const { world, tab, terms } = await waiting()
    world.later(16 * DAY)
    expect(silence(must(await tab.actions.load()))).toMatchObject({ isExpired: true, mayRemind: false })
    expect(await tab.actions.remindClient({ terms })).toMatchObject({ ok: false, error: { code: 'terms_expired' } })
    must(await tab.actions.sendTerms())
    tab.ports.ticket.submit()
    world.later(1)
    must(await tab.actions.load())
    const commentId = world.clientReplies('Aceito.')
    world.later(1)
    expect(must(await tab.actions.load()).next).toMatchObject({ kind: 'record_acceptance', comment: commentId })
  })
})

describe('Tentei ligar', () => {
  const call = (tab: Tab, result: 'no_answer' | 'busy' = 'no_answer') =>
    tab.actions.recordContact({ number: '(11) 5555-0100', result, note: '' })

  it('counts once for a press whose answer got lost, and again for another call', async () => {
    const { world, tab } = await waiting(createWorld(), failing({ 'ledger.create': [lostAnswer] }))
    must(await call(tab))
    world.later(10)
    const seen = must(await call(tab))
    expect(seen.consultation.attempts.map(({ data }) => data.result)).toEqual(['no_answer', 'no_answer'])
    expect(countOf(world, 'contact_attempted')).toBe(2)
  })

  it('of two agents are two calls', async () => {
    const { world, tab } = await waiting()
    const other = world.open(demo.ana)
    must(await other.actions.load())
    must(await call(tab))
    const seen = must(await call(other, 'busy'))
    expect(seen.consultation.attempts.map(({ by, data }) => [by, data.result])).toEqual([
      [demo.bruno, 'no_answer'],
      [demo.ana, 'busy']
    ])
  })

  it('names the number', async () => {
    const { tab } = await waiting()
    const answer = await tab.actions.recordContact({ number: ' ', result: 'busy', note: '' })
    expect(answer).toMatchObject({ ok: false, error: { code: 'number_missing' } })
  })
})

describe('Não compareceu', () => {
  /** Ana has an appointment with Carla, whose time has come. */
  const missed = async () => {
    const world = createWorld()
    await accepted(world)
    await designatedAndSaved(world)
    const ana = world.open(demo.ana)
    must(await ana.actions.load())
    const start = '2026-11-23T17:00:00Z'
    must(await ana.actions.schedule({ start, minutes: 60, medium: 'phone', analystId: demo.ana }))
    world.account.now = '2026-11-23T17:10:00Z'
    must(await ana.actions.load())
    return { world, ana }
  }
  const noShow = { reason: '', party: 'no_show' as const }

  it('needs a call since the appointment began, or the reason for none', async () => {
    const { world, ana } = await missed()
    expect(await ana.actions.cancelAppointment(noShow)).toMatchObject({ ok: false, error: { code: 'reason_missing' } })
    must(await ana.actions.recordContact({ number: '(11) 5550-0199', result: 'no_answer', note: '' }))
    const seen = must(await ana.actions.cancelAppointment(noShow))
    expect(seen.consultation.pastAppointments).toMatchObject([{ became: 'no_show', calls: 1 }])
    expect(seen.next.kind).toBe('schedule')
    expect(world.facts().at(-1)).toMatchObject({
      kind: 'appointment_cancelled',
      data: { attempts: [expect.any(Number)] }
    })
  })
})
