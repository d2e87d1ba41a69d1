import { describe, expect, it } from 'vitest'
import { billOf } from '../../domain/billing/billing'
import type { Consultation } from '../../domain/consultation/consultation'
import { saoPaulo, tecnica } from '../../domain/testing/modalities'
import { accepted, AURORA, CARLA, FABI, LIA, MONDAY, Stream } from '../../domain/testing/stream'
import { shownOf } from './shown'
import type { TicketRead } from './ticketRead'

const TICKET = 35
const ANA = 2
const person = (id: number, name: string, role: 'agent' | 'end-user' = 'agent') => ({
  id,
  name,
  role,
  email: null,
  organizationId: null,
  locale: null,
  tags: [],
  fields: {}
})

const readOf = (consultation: Consultation, over: Partial<TicketRead> = {}): TicketRead => ({
  form: {
    id: TICKET,
    subject: '',
    status: 'open',
    tags: [],
    requester: { id: CARLA, name: 'Carla', locale: 'pt-BR', organizationIds: [AURORA] },
    organizationId: AURORA,
    assignee: { userId: ANA, groupId: null },
    channel: 'email',
    createdAt: MONDAY,
    comment: { text: '', public: true },
    fields: {}
  },
  me: { id: LIA, name: 'Lia', email: '', role: 'agent', locale: 'pt-BR', groupIds: [] },
  may: {
    designate: true,
    log: true,
    waive: true,
    void: true,
    confirm: true,
    confirmPayment: true,
    reroute: true,
    transfer: true,
    heal: true
  },
  modalities: [tecnica],
  modality: tecnica,
  consultation,
  prepaid: null,
  bill: billOf(consultation, tecnica),
  next: { kind: 'log_time' },
  journey: [],
  completes: null,
  unconfirmed: [],
  gaps: [],
  deadline: null,
  candidates: [],
  acceptors: [],
  history: null,
  timer: null,
  analysts: [{ person: person(LIA, 'Lia'), why: 'senior', free: null }],
  slots: [],
  notices: [],
  troubles: [],
  finished: [],
  names: {},
  isSolveUnsent: false,
  readAt: MONDAY,
  ...over
})
const shown = (consultation: Consultation, over?: Partial<TicketRead>) => shownOf(readOf(consultation, over), saoPaulo)
const timer = (ticketId: number) => ({ id: 't1', agentId: ANA, ticketId, op: 'op', startedAt: MONDAY })
const service = () =>
  accepted().add('designated', { analystId: ANA, team: 'fiscal', why: 'senior' }, { by: LIA }).entry(30)

describe('the stage on the screen', () => {
  it('is that of the consultation, but not ready while the clock runs here', () => {
    const ready = { ...service().state(), stage: 'ready' as const }
    expect(shown(ready).stage).toBe('ready')
    expect(shown(ready, { timer: timer(TICKET) })).toMatchObject({ stage: 'in_service', isRunning: true })
    expect(shown(ready, { timer: timer(36) })).toMatchObject({ stage: 'ready', isRunning: false })
  })
})

describe('an entry', () => {
  const locked = service()
  const [first] = locked.state().entries
  const n = first?.n ?? 0

  it('that counts is a leader’s to void, waive and correct', () => {
    const [entry] = shown(locked.state()).entries
    expect(entry).toMatchObject({ mark: null, gone: false, may: { void: true, waive: true, correct: true } })
    const ana = { ...readOf(locked.state()).me, id: ANA }
    expect(shown(locked.state(), { me: ana }).entries[0]?.may).toMatchObject({ own: true, void: false, waive: false })
    const asAgent = { ...readOf(locked.state()).may, void: false, waive: false }
    const [own] = shown(locked.state(), { may: asAgent }).entries
    expect(own?.may).toEqual({ own: false, void: false, waive: false, correct: false })
  })

  it('that was invoiced is locked and says so', () => {
    const [entry] = shown({
      ...locked.state(),
      entries: locked.state().entries.map(one => ({ ...one, invoice: '2026-10' }))
    }).entries
    expect(entry).toMatchObject({ mark: 'invoiced', gone: false, may: { void: false, waive: false, correct: false } })
  })

  it('that was voided is gone and stays as it is', () => {
    const stream = service().add('entry_voided', { entry: n, reason: 'OUTROS', note: 'Engano' }, { by: LIA })
    const [entry] = shown(stream.state()).entries
    expect(entry).toMatchObject({ mark: 'voided', gone: true, may: { void: false, waive: false, correct: false } })
  })

  it('that was waived is gone from the bill', () => {
    const waived = { entry: n, reason: 'GESTAO' as const, note: '', issueId: null }
    const [entry] = shown(service().add('entry_waived', waived, { by: LIA }).state()).entries
    expect(entry).toMatchObject({ mark: 'waived', gone: true })
  })

  it('that was changed by hand waits for a leader who enters it anew', () => {
    const disputed = locked.state().entries.map(one => ({ ...one, status: 'disputed' as const }))
    const [entry] = shown({ ...locked.state(), entries: disputed }).entries
    expect(entry).toMatchObject({ mark: 'disputed', gone: false, may: { void: false, waive: false, correct: true } })
  })

  it('that bills nothing says why and cannot be waived', () => {
    const [entry] = shown(accepted().entry(20, { billable: false }).state()).entries
    expect(entry).toMatchObject({ mark: 'unbillable.asked', may: { void: true, waive: false } })
  })

  it('of a Unit that pays by transfer says so', () => {
    const stream = accepted().unitTransfer({}, { by: LIA }).approved({}, { by: LIA }).entry(30)
    expect(shown(stream.state()).entries[0]?.mark).toBe('transferred')
  })

  it('is nobody’s to change under a gap, nor to correct on a closed ticket', () => {
    const [under] = shown({ ...locked.state(), gap: 9 }).entries
    expect(under?.may).toEqual({ own: false, void: false, waive: false, correct: false })
    const { form } = readOf(locked.state())
    const [closed] = shown(locked.state(), { form: { ...form, status: 'closed' } }).entries
    expect(closed?.may).toEqual({ own: false, void: true, waive: true, correct: false })
  })
})

describe('what is offered beside the next step', () => {
  const state = service().state()
  const all = {
    opening: false,
    timer: true,
    log: true,
    schedule: true,
    payer: true,
    terms: false,
    exception: false,
    refusal: false,
    cancel: true,
    contact: true,
    ceiling: false,
    errorTicket: false,
    reversal: false
  }

  it('is the clock, time, an appointment and another payer', () => {
    expect(shown(state).offers).toEqual(all)
  })

  it('is nothing that writes where no consultation was opened', () => {
    const fresh = new Stream().state()
    expect(shown(fresh, { next: { kind: 'open' }, modality: null })).toMatchObject({
      isBegun: false,
      offers: { timer: false, log: false, schedule: false, payer: false, terms: false }
    })
  })

  it('is nothing that writes under a gap', () => {
    const under = shown({ ...state, gap: 9 }, { next: { kind: 'release_slots' } })
    expect(under).toMatchObject({
      isWritable: false,
      offers: { timer: false, log: false, schedule: false, payer: false }
    })
  })

  it('is no time on a ticket that was merged or closed', () => {
    const { form } = readOf(state)
    const none = { timer: false, log: false, schedule: false }
    expect(shown(state, { next: { kind: 'merged', into: 48 } }).offers).toMatchObject(none)
    expect(shown(state, { form: { ...form, status: 'closed' } }).offers).toMatchObject(none)
  })

  it('is no appointment in a modality without one, and no other payer where there is one', () => {
    const scheduling = { ...tecnica.scheduling, appointment: 'none' as const }
    const modality = { ...tecnica, scheduling, payers: ['client' as const] }
    expect(shown(state, { modality }).offers).toEqual({ ...all, schedule: false, payer: false })
  })

  it('is an exception for a deadline that a clock set, not for an appointment', () => {
    const deadline = (clock: 'start' | 'appointment') => ({ clock, at: MONDAY, late: false })
    expect(shown(state, { deadline: deadline('start') })).toMatchObject({
      offers: { exception: true },
      usual: { exception: 'start' }
    })
    expect(shown(state, { deadline: deadline('appointment') })).toMatchObject({
      offers: { exception: false },
      usual: { exception: 'both' }
    })
  })

  it('is the terms once more as long as none were sent', () => {
    const staged = new Stream().add('terms_staged', {
      policy: 'consult_tecnica',
      termsVersion: 'v1',
      price: { centavos: 350, per: 'minute' },
      macroId: 9,
      locale: 'pt-BR',
      termsText: 'Termos',
      termsHash: 'h'
    })
    expect(shown(staged.state()).offers.terms).toBe(true)
    expect(shown(new Stream().sent().state()).offers.terms).toBe(false)
  })
})

describe('what is usual', () => {
  it('is an appointment with whoever is designated, else with the most suitable', () => {
    const { minutes, medium, analyst } = shown(service().state()).usual.appointment
    expect({ minutes, medium, analyst }).toEqual({ minutes: 60, medium: 'phone', analyst: { id: ANA } })
    expect(shown(accepted().state()).usual.appointment.analyst).toEqual({ id: LIA })
    expect(shown(accepted().state(), { analysts: [] }).usual.appointment.analyst).toBeNull()
  })

  it('is to tell the time of one’s own stopped clock', () => {
    const at = { startedAt: '2026-11-23T13:00:00Z', endedAt: '2026-11-23T13:30:00Z' }
    const stream = accepted().add('time_captured', { ...at, seconds: 1800, timerOp: 'op-clock', stoppedBy: ANA })
    const ana = { ...readOf(stream.state()).me, id: ANA }
    expect(shown(stream.state(), { me: ana }).usual.capture).toBe(4)
    expect(shown(stream.state()).usual.capture).toBeNull()
  })
})

describe('who may have said yes on the phone', () => {
  it('are those who may, the requester and the end users of the conversation, each once', () => {
    const people = { [FABI]: person(FABI, 'Fabi'), 12: person(12, 'Diego', 'end-user') }
    const read = {
      history: {
        people,
        comments: [],
        operations: [],
        metadata: [],
        mergedInto: null,
        auditIds: [],
        requesters: [],
        organizations: []
      },
      acceptors: [person(13, 'Eva', 'end-user'), person(CARLA, 'Carla', 'end-user')]
    }
    const { callers, isRequesterBlocked } = shown(accepted().state(), read)
    expect(callers.map(({ name }) => name)).toEqual(['Eva', 'Carla', 'Diego'])
    expect(isRequesterBlocked).toBe(false)
    expect(shown(accepted().state(), { acceptors: [person(13, 'Eva', 'end-user')] }).isRequesterBlocked).toBe(true)
  })
})

it('a place where nothing lies is no record that is turned down', () => {
  const state = accepted().state()
  const rejected = [
    { n: 4, kind: null, by: 0, code: 'gap' as const },
    { n: 5, kind: 'entry' as const, by: ANA, code: 'contradicts' as const }
  ]
  expect(shown({ ...state, rejected })).toMatchObject({ rejected: [{ n: 5 }], hasTroubles: true })
  expect(shown(state).hasTroubles).toBe(false)
  expect(shown(state, { troubles: [{ code: 'facts_pending' }] }).hasTroubles).toBe(true)
})
