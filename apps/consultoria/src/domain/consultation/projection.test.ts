import { describe, expect, it } from 'vitest'
import { billOf } from '../billing/billing'
import { journeyOf } from './journey'
import type { NextStep } from './nextStep'
import { FORMER_TAGS, project, projectionGaps, withoutInherited } from './projection'
import { conclusionGaps } from './conclusion'
import { addSeconds } from '../kernel/instant'
import { duvida, saoPaulo, tecnica } from '../testing/modalities'
import { accepted, ANA, AURORA, CARLA, LIA, SERRA, Stream } from '../testing/stream'

const projected = (stream: Stream) => {
  const state = stream.state()
  return project(state, tecnica, billOf(state, tecnica), {
    now: stream.now,
    offsetAt: saoPaulo,
    words: {
      due: at => `por extenso ${at}`,
      dueBrief: at => `breve ${at}`,
      payer: { client: 'Cliente', unit_invoice: 'Unidade', unit_transfer: 'Repasse' }
    }
  })
}

describe('a follow-up', () => {
  const closed = { consult_stage: 'consult_stage_ready', consult_op: 'op-1', data_controle: '2026-11-23', module: 'm' }

  it('gives up what only the ledger of the closed ticket wrote, and the control date with it', () => {
    expect(withoutInherited(closed, [tecnica]).fields).toEqual({
      consult_op: null,
      consult_stage: null,
      data_controle: null
    })
  })

  it('keeps a control date that was set after everything inherited was emptied', () => {
    const emptied = { ...closed, consult_stage: '', consult_op: null, consult_ready: false }
    expect(withoutInherited(emptied, [tecnica])).toEqual({ fields: {}, removeTags: [] })
  })
})

describe('projections on the ticket', () => {
  it('are none before a consultation begins', () => {
    expect(projected(new Stream())).toEqual({ fields: {}, removeTags: [] })
  })

  it('show stage, payer, and the nearest due moment, and take off what earlier versions tagged', () => {
    expect(projected(accepted())).toEqual({
      fields: {
        consult_waiver: false,
        consult_stage: 'consult_stage_accepted',
        consult_payer_name: 'Cliente',
        consult_billable_minutes: 0,
        consult_due_date: '2026-11-23',
        consult_due_hour: 'breve 2026-11-23T21:00:00Z',
        consult_due_words: 'por extenso 2026-11-23T21:00:00Z',
        consult_appointment: null,
        consult_reminder: null,
        consult_ready: false,
        data_controle: '2026-11-23'
      },
      removeTags: FORMER_TAGS
    })
  })

  it('leave the control date to the agent when nothing is due, and say when all is done', () => {
    const stream = accepted().entry(7).add('comment_linked', { entry: 4, auditId: 1, commentId: 2 })
    const { fields } = projected(stream)
    expect(fields).toMatchObject({ consult_ready: true, consult_billable_minutes: 10, consult_due_date: null })
    expect(fields).not.toHaveProperty('data_controle')
  })

  it('put the control date on the appointment', () => {
    const start = '2026-11-25T17:00:00Z'
    const appointment = { start, end: '2026-11-25T18:00:00Z', medium: 'phone', analystId: ANA, analystName: 'Ana' }
    const { fields } = projected(accepted().add('appointment_set', { ...appointment, replaces: null }))
    expect(fields).toMatchObject({ data_controle: '2026-11-25', consult_due_date: '2026-11-24' })
    const analysed = accepted()
      .add('appointment_set', { ...appointment, replaces: null })
      .entry(7)
    expect(projected(analysed).fields).toMatchObject({ data_controle: '2026-11-25', consult_due_date: '2026-11-25' })
    const due = { offer: null, start: '2026-11-24T15:00:00Z' }
    analysed.add('client_returned', { commentId: 900, auditId: 1, at: addSeconds(analysed.now, 60), due })
    expect(projected(analysed).fields).toMatchObject({ data_controle: '2026-11-25', consult_due_date: '2026-11-24' })
  })

  it('differ only where the account would show something else', () => {
    const fields = {
      consult_payer_name: null,
      consult_ready: false,
      consult_billable_minutes: 10,
      consult_demand: 'x\ny',
      consult_stage: 'y'
    }
    const stored = {
      consult_payer_name: '',
      consult_billable_minutes: '10',
      consult_demand: 'x\r\ny ',
      consult_stage: 'z'
    }
    expect(projectionGaps({ fields, removeTags: [] }, stored)).toEqual({ consult_stage: 'y' })
  })
})

describe('the journey', () => {
  const steps = (stream: Stream, next: NextStep, modality = tecnica) =>
    journeyOf(stream.state(), modality, next).map(({ step, status }) => `${step} ${status}`)

  it('begins at the terms', () => {
    expect(steps(new Stream(), { kind: 'open' })).toEqual([
      'terms now',
      'acceptance todo',
      'agenda todo',
      'service todo',
      'conclusion todo'
    ])
  })

  it('stands where Agora does, and tells who did the others', () => {
    expect(steps(accepted(), { kind: 'designate' })).toEqual([
      'terms done',
      'acceptance done',
      'agenda now',
      'service todo',
      'conclusion todo'
    ])
    expect(journeyOf(accepted().state(), tecnica, { kind: 'designate' })[1]).toMatchObject({ by: CARLA })
  })

  it('goes back to the acceptance while the Unit’s approval is awaited', () => {
    const next = { kind: 'wait_approval', payer: 'unit_invoice', unit: 'Serra' } as const
    expect(steps(accepted().unitInvoice(), next).slice(0, 3)).toEqual(['terms done', 'acceptance now', 'agenda todo'])
  })

  it('marks what the course of things left out, and holds nothing that the modality does not have', () => {
    const served = accepted().entry(10).add('comment_linked', { entry: 4, auditId: 1, commentId: 2 })
    // minutes skip neither designation nor agenda, and nothing is concluded before
    expect(steps(served, { kind: 'designate' }).slice(2)).toEqual(['agenda now', 'service done', 'conclusion todo'])
    served.add('designated', { analystId: ANA, team: 'fiscal', why: 'senior' }, { by: LIA })
    served.add('sla_exception', { clock: 'both', reason: 'Atendido na hora' })
    expect(steps(served, { kind: 'conclude' }).slice(2)).toEqual(['agenda done', 'service done', 'conclusion now'])
    expect(steps(served, { kind: 'closed' }).slice(3)).toEqual(['service done', 'conclusion done'])
    expect(steps(new Stream().entry(5), { kind: 'log_time' }, duvida)).not.toContainEqual(
      expect.stringMatching(/^(terms|acceptance)/)
    )
  })
})

describe('what is missing before Solve', () => {
  const codes = (stream: Stream, timerRunning = false) =>
    conclusionGaps(stream.state(), tecnica, { timerRunning }).map(({ code }) => code)

  it('is nothing for a client who was asked and does not accept', () => {
    expect(codes(new Stream().sent())).toEqual([])
    expect(codes(new Stream().sent().entry(5))).toEqual(['comment'])
  })

  it('is an entry after the acceptance, with its comment', () => {
    expect(codes(accepted())).toEqual(['entry'])
    expect(codes(accepted().entry(5))).toEqual(['comment'])
    expect(codes(accepted().entry(5), true)).toEqual(['timer_running', 'comment'])
  })

  it('is an entry although minutes from before the acceptance were told', () => {
    const stream = new Stream().sent().entry(5).add('comment_linked', { entry: 3, auditId: 1, commentId: 2 })
    expect(codes(stream.accepted())).toEqual(['entry'])
  })

  it('is whose requester it is, and time that was told for another organization', () => {
    const gaps = (stream: Stream, organizationId: number) =>
      conclusionGaps(stream.state(), tecnica, { timerRunning: false, organizationId }).map(({ code }) => code)
    expect(gaps(accepted(), AURORA)).toEqual(['entry'])
    expect(gaps(accepted(), SERRA)).toEqual(['organization', 'entry'])
    const unit = accepted().unitInvoice().approved().requesterChanged()
    expect(gaps(unit, AURORA)).toEqual(['requester', 'entry'])
    const linked = { entry: 4, auditId: 1, commentId: 2 }
    const misplaced = accepted().entry(5, { organizationId: SERRA }).add('comment_linked', linked)
    expect(gaps(misplaced, AURORA)).toEqual(['misplaced'])
    misplaced.add('entry_voided', { entry: 4, reason: 'OUTROS', note: 'Outro cliente' }, { by: LIA })
    expect(gaps(misplaced, AURORA)).toEqual(['entry'])
  })

  it('is whatever the Unit still owes', () => {
    expect(codes(accepted().unitInvoice())).toEqual(['approval', 'requester', 'entry'])
    const over = accepted().unitTransfer().approved({ ceilingMinutes: 5 }).entry(6)
    expect(codes(over)).toEqual(['comment', 'ceiling_exceeded', 'transfer'])
    expect(codes(over.approved({ ceilingMinutes: 10 }))).toEqual(['comment', 'transfer'])
  })

  it('is an appointment nobody kept', () => {
    const start = '2026-11-25T17:00:00Z'
    const appointment = { start, end: '2026-11-25T18:00:00Z', medium: 'phone', analystId: ANA, analystName: 'Ana' }
    const stream = accepted().entry(5).add('comment_linked', { entry: 4, auditId: 1, commentId: 2 })
    stream.add('appointment_set', { ...appointment, replaces: null }, { by: LIA })
    expect(codes(stream)).toEqual(['appointment_pending'])
    expect(codes(stream.entry(5))).toEqual(['comment', 'appointment_pending'])
    expect(codes(stream.entry(5, {}, { at: start }))).toEqual(['comment', 'comment'])
  })
})
