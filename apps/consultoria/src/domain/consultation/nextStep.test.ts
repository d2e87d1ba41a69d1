import { describe, expect, it } from 'vitest'
import type { AcceptanceCandidate } from '../acceptance/agreement'
import { addSeconds } from '../kernel/instant'
import { nextStep, type NextStepState } from './nextStep'
import { tecnica } from '../testing/modalities'
import { accepted, ANA, AURORA, LIA, SERRA, Stream } from '../testing/stream'

const candidate: AcceptanceCandidate = {
  commentId: 700,
  auditId: 701,
  authorId: 11,
  authorName: 'Carla',
  at: '2026-11-23T13:00:00Z',
  text: 'Aceito',
  public: true,
  channel: 'email',
  suggested: true,
  payerNamedIn: null,
  isNo: false,
  namesLimit: false,
  eligible: true,
  doubts: []
}

const step = (stream: Stream, over: Partial<NextStepState> = {}) =>
  nextStep({
    consultation: stream.state(),
    modality: tecnica,
    intended: null,
    me: { id: ANA, leader: false },
    ticketStatus: 'open',
    requesterName: 'Carla',
    organizationId: stream.state().payer.requesterChanged ? SERRA : AURORA,
    candidates: [],
    timerRunning: false,
    team: 'fiscal',
    designationOn: 'ticket',
    now: stream.now,
    ...over
  })

const designation = { analystId: ANA, analystName: 'Ana', team: 'fiscal', why: 'senior' }
const designated = () => accepted().add('designated', designation, { by: LIA })
const appointment = (start: string) => ({
  start,
  end: addSeconds(start, 3600),
  medium: 'phone',
  analystId: ANA,
  analystName: 'Ana',
  replaces: null
})
/** Attended at once, and so recorded: no time is owed. */
const atOnce = () => designated().add('sla_exception', { clock: 'both', reason: 'Atendido na hora' })
const linked = (stream: Stream, entry: number) => stream.add('comment_linked', { entry, auditId: 1, commentId: 2 })

describe('the next step', () => {
  it('begins with the modality and the opening', () => {
    expect(step(new Stream(), { modality: null })).toEqual({ kind: 'choose_modality' })
    expect(step(new Stream())).toEqual({ kind: 'open' })
    expect(step(new Stream(), { ticketStatus: 'closed' })).toEqual({ kind: 'closed' })
  })

  it('says that terms put there by hand await the submit, and not that a consultation could be opened', () => {
    expect(step(new Stream(), { termsInComposer: true })).toEqual({ kind: 'submit_terms' })
    const other = { ...tecnica, key: 'consult_modulo' }
    expect(step(new Stream().sent(), { intended: other, termsInComposer: true })).toEqual({ kind: 'submit_terms' })
    expect(step(new Stream().sent(), { intended: other })).toMatchObject({ kind: 'other_modality' })
    expect(step(new Stream(), { termsInComposer: true, ticketStatus: 'closed' })).toEqual({ kind: 'closed' })
  })

  it('waits for the acceptance by name, and offers it when it is there', () => {
    const sent = new Stream().sent()
    expect(step(sent)).toMatchObject({ kind: 'wait_acceptance', from: 'Carla' })
    expect(step(sent, { candidates: [{ ...candidate, suggested: false }] }).kind).toBe('wait_acceptance')
    expect(step(sent, { candidates: [candidate] })).toEqual({ kind: 'record_acceptance', comment: 700, by: 'Carla' })
  })

  it('says why an answer does not count, unless another one does', () => {
    const doubtful = { ...candidate, commentId: 702, eligible: false, doubts: ['no_flag' as const] }
    const sent = new Stream().sent()
    expect(step(sent, { candidates: [doubtful] })).toMatchObject({ kind: 'acceptor_not_allowed', doubts: ['no_flag'] })
    expect(step(sent, { candidates: [doubtful, candidate] })).toMatchObject({ kind: 'record_acceptance', comment: 700 })
  })

  it('tells the agent to send what lies in the composer, and what went wrong', () => {
    const sent = new Stream().sent()
    const { staged } = sent.state().terms
    if (!staged) throw new Error('nothing staged')
    const again = new Stream().add('terms_staged', staged.data)
    expect(step(again)).toEqual({ kind: 'submit_terms' })
    again.add('terms_not_sent', { staged: 1, why: 'edited', auditId: 3 })
    expect(step(again)).toEqual({ kind: 'terms_problem', why: 'edited' })
  })

  it('goes through what a Unit needs', () => {
    const stream = accepted().unitInvoice({ unit: null })
    expect(step(stream)).toMatchObject({ kind: 'billing_data', missing: ['unit', 'code', 'cnpj'] })
    stream.unitInvoice()
    expect(step(stream)).toEqual({ kind: 'wait_approval', payer: 'unit_invoice', unit: 'Unidade Serra' })
    expect(step(stream, { candidates: [candidate] })).toMatchObject({ kind: 'record_approval', comment: 700 })
    expect(step(stream.approved())).toEqual({ kind: 'change_requester', unit: 'Unidade Serra' })
    expect(step(stream.requesterChanged()).kind).toBe('wait_designation')
    expect(step(stream, { organizationId: AURORA })).toEqual({ kind: 'change_requester', unit: 'Unidade Serra' })
  })

  it('is not skipped by minutes from before the acceptance', () => {
    const stream = linked(new Stream().sent().entry(5), 3).accepted()
    expect(step(stream)).toEqual({ kind: 'wait_designation', team: 'fiscal', away: null })
    stream.add('designated', designation, { by: LIA })
    expect(step(stream)).toEqual({ kind: 'schedule', served: false })
  })

  it('waits for the appointment that was agreed in mid-service', () => {
    const stream = designated()
    const startedAt = stream.now
    const start = '2026-11-26T13:00:00Z'
    stream.add('appointment_set', appointment(start)).add('demand_described', { text: 'Nota negativa' })
    const times = { startedAt, endedAt: addSeconds(startedAt, 420), seconds: 420 }
    stream.add('time_captured', { ...times, timerOp: 'x', stoppedBy: ANA }, { at: times.endedAt })
    linked(stream.entry(7, { ...times, capture: 7 }), 8)
    expect(step(stream)).toEqual({ kind: 'wait_appointment', start })
    expect(step(linked(stream.entry(30, {}, { at: start }), 10), { now: start })).toEqual({ kind: 'conclude' })
  })

  it('is the leader’s to designate', () => {
    expect(step(accepted())).toEqual({ kind: 'wait_designation', team: 'fiscal', away: null })
    expect(step(accepted(), { me: { id: LIA, leader: true } })).toEqual({ kind: 'designate' })
  })

  it('schedules, describes the demand, waits, and starts', () => {
    const stream = designated()
    expect(step(stream)).toEqual({ kind: 'schedule', served: false })
    const start = '2026-11-23T17:00:00Z'
    stream.add('appointment_set', appointment(start))
    expect(step(stream)).toEqual({ kind: 'describe_demand' })
    stream.add('demand_described', { text: 'Nota negativa' })
    expect(step(stream)).toEqual({ kind: 'wait_appointment', start })
    expect(step(stream, { now: start })).toEqual({ kind: 'start_service' })
  })

  it('shows the running clock and then the minutes that wait to be told', () => {
    expect(step(designated(), { timerRunning: true })).toEqual({ kind: 'running' })
    expect(step(new Stream().sent(), { timerRunning: true })).toEqual({ kind: 'running' })
    const times = { startedAt: '2026-11-23T13:00:00Z', endedAt: '2026-11-23T13:45:00Z', seconds: 2700 }
    const stream = designated().add('time_captured', { ...times, timerOp: 'x', stoppedBy: ANA })
    expect(step(stream)).toEqual({ kind: 'log_capture', capture: 5, seconds: 2700 })
  })

  it('offers the minutes of somebody else to leaders only', () => {
    const times = { startedAt: '2026-11-23T13:00:00Z', endedAt: '2026-11-23T13:45:00Z', seconds: 2700 }
    const stream = designated().add('time_captured', { ...times, timerOp: 'x', stoppedBy: ANA })
    expect(step(stream, { me: { id: 7, leader: false } }).kind).not.toBe('log_capture')
    expect(step(stream, { me: { id: LIA, leader: true } }).kind).toBe('log_capture')
  })

  it('completes a comment before it concludes', () => {
    const stream = atOnce().entry(10)
    expect(step(stream)).toEqual({ kind: 'link_comment', entry: 6 })
    expect(step(linked(stream, 6))).toEqual({ kind: 'conclude' })
    expect(step(stream, { ticketStatus: 'solved' })).toEqual({ kind: 'closed' })
  })

  it('schedules again when the client comes back', () => {
    const stream = linked(atOnce().entry(10), 6)
    const at = '2026-11-24T13:00:00Z'
    const due = { offer: '2026-11-24T21:00:00Z', start: '2026-11-25T21:00:00Z' }
    stream.add('client_returned', { commentId: 900, auditId: 1, at, due }, { at })
    expect(step(stream)).toEqual({ kind: 'answer_return', returned: 8, comment: 900 })
    stream.add('return_answered', { returned: 8, outcome: 'new_service' })
    expect(step(stream)).toEqual({ kind: 'schedule', served: false })
    stream.add('sla_exception', { clock: 'both', reason: 'Sem agenda' })
    expect(step(stream)).toEqual({ kind: 'conclude' })
  })

  it('asks nothing of a return that was answered, excused or served', () => {
    const at = '2026-11-24T13:00:00Z'
    const due = { offer: '2026-11-24T21:00:00Z', start: '2026-11-25T21:00:00Z' }
    const returned = () =>
      linked(atOnce().entry(10), 6).add('client_returned', { commentId: 900, auditId: 1, at, due }, { at })
    const thanked = returned().add('return_answered', { returned: 8, outcome: 'thanks' })
    expect(step(thanked)).toEqual({ kind: 'conclude' })
    const excused = returned().add('sla_exception', { clock: 'both', reason: 'Sem agenda' })
    expect(step(excused)).toEqual({ kind: 'conclude' })
    expect(step(returned().entry(5)).kind).not.toBe('answer_return')
    const booked = { ...appointment('2026-11-24T17:00:00Z'), replaces: null }
    expect(step(returned().add('appointment_set', booked)).kind).not.toBe('answer_return')
  })

  it('still schedules when the client had no agenda before any service', () => {
    expect(step(designated().add('sla_exception', { clock: 'both', reason: 'Sem agenda' }))).toEqual({
      kind: 'schedule',
      served: false
    })
  })

  it('asks again for newer terms only when nothing else is to be done', () => {
    const stream = linked(atOnce().entry(10), 6).sent('consult_tecnica', 400)
    expect(step(stream)).toEqual({ kind: 'reaccept', from: 'Carla' })
    expect(step(stream, { candidates: [candidate] }).kind).toBe('record_acceptance')
  })

  it('sends the managerial transfer before the end', () => {
    const agreed = accepted().unitTransfer().approved().add('designated', designation, { by: LIA })
    const stream = linked(agreed.add('sla_exception', { clock: 'both', reason: 'Atendido na hora' }).entry(10), 8)
    expect(step(stream)).toEqual({ kind: 'send_transfer' })
  })

  it('asks the Unit again once its ceiling is used up', () => {
    const over = linked(accepted().unitTransfer().approved({ ceilingMinutes: 5 }).entry(6), 6)
    expect(step(over)).toEqual({ kind: 'wait_approval', payer: 'unit_transfer', unit: 'Unidade Serra' })
    expect(step(over, { candidates: [candidate] }).kind).toBe('record_approval')
  })

  it('is not skipped by minutes, told or measured, also before the Unit’s gate opens', () => {
    const early = linked(accepted().unitInvoice().entry(5), 5).approved().requesterChanged()
    expect(step(early)).toEqual({ kind: 'wait_designation', team: 'fiscal', away: null })
    expect(step(early.add('designated', designation, { by: LIA }))).toEqual({ kind: 'schedule', served: true })
    const times = { startedAt: '2026-11-23T13:00:00Z', endedAt: '2026-11-23T13:45:00Z', seconds: 2700 }
    const measured = accepted().add('time_captured', { ...times, timerOp: 'x', stoppedBy: ANA })
    linked(measured.entry(45, { ...times, capture: 4 }), 5)
    expect(step(measured, { me: { id: LIA, leader: true } })).toEqual({ kind: 'designate' })
    expect(step(linked(accepted().entry(45), 4))).toEqual({ kind: 'wait_designation', team: 'fiscal', away: null })
  })

  it('stays the designation until the ticket names the analyst', () => {
    const saved = { kind: 'save_designation', analyst: ANA }
    expect(step(designated(), { designationOn: 'form' })).toEqual({ ...saved, staged: true })
    expect(step(designated(), { designationOn: 'nowhere' })).toEqual({ ...saved, staged: false })
    expect(step(designated())).toEqual({ kind: 'schedule', served: false })
  })

  it('asks for no conclusion once more where a solved consultation only got thanks', () => {
    const at = '2026-11-24T13:00:00Z'
    const due = { offer: '2026-11-24T21:00:00Z', start: '2026-11-25T21:00:00Z' }
    const thanked = (solved: boolean) => {
      const stream = linked(atOnce().entry(10), 6)
      const data = { commentId: 900, auditId: 1, at, due, ...(solved ? { solved } : {}) }
      return stream.add('client_returned', data, { at }).add('return_answered', { returned: 8, outcome: 'thanks' })
    }
    expect(step(thanked(true))).toEqual({ kind: 'closed' })
    expect(step(thanked(false))).toEqual({ kind: 'conclude' })
    expect(step(linked(thanked(true).entry(5), 10))).toEqual({ kind: 'conclude' })
  })

  it('ends with a merge', () => {
    expect(step(accepted().add('merged_into', { ticketId: 77 }))).toEqual({ kind: 'merged', into: 77 })
  })
})
