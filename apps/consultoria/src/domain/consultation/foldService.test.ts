import { describe, expect, it } from 'vitest'
import { addSeconds } from '../kernel/instant'
import { accepted, ANA, CARLA, LIA, rejectedCodes, Stream } from '../testing/stream'

const analyst = { analystId: ANA, analystName: 'Ana' }
const designation = { ...analyst, team: 'fiscal', why: 'senior' }
const appointment = (start: string, replaces: number | null = null) => ({
  start,
  end: addSeconds(start, 3600),
  medium: 'phone',
  ...analyst,
  replaces
})
const MONDAY_14 = '2026-11-23T17:00:00Z'
const due = { offer: '2026-11-25T15:00:00Z', start: '2026-11-26T15:00:00Z' }
const returned = (stream: Stream, at: string, commentId = 900) =>
  stream.add('client_returned', { commentId, auditId: 1, at, due }, { at })

describe('service in the fold', () => {
  it('is designated by a leader, or taken by the analyst where the modality keeps the same one', () => {
    expect(rejectedCodes(accepted().add('designated', designation).state())).toEqual(['4 not_entitled'])
    expect(accepted().add('designated', designation, { by: LIA }).state().stage).toBe('designated')
    expect(accepted('consult_modulo').add('designated', designation).state().stage).toBe('designated')
    const other = { ...designation, analystId: CARLA }
    expect(rejectedCodes(accepted('consult_modulo').add('designated', other).state())).toEqual(['4 not_entitled'])
  })

  it('is scheduled, which meets the offer clock', () => {
    const state = accepted().add('appointment_set', appointment(MONDAY_14)).state()
    expect(state.stage).toBe('scheduled')
    expect(state.clocks.offer?.metAt).toBe(state.appointment?.at)
    expect(state.clocks.start?.metAt).toBeNull()
  })

  it('shows no service after its work date, however late it is recorded', () => {
    const stream = accepted().add('appointment_set', appointment('2026-11-25T17:00:00Z'))
    stream.entry(20, { workDate: '2026-11-24' }, { at: '2026-11-25T18:00:00Z' })
    expect(stream.state().servedUntil).toBe('2026-11-25T03:00:00Z')
  })

  it('moves an appointment only by naming the one in force', () => {
    const stream = accepted().add('appointment_set', appointment(MONDAY_14))
    expect(rejectedCodes(stream.add('appointment_set', appointment(MONDAY_14)).state())).toEqual(['5 out_of_order'])
    const moved = stream.add('appointment_set', appointment(addSeconds(MONDAY_14, 3600), 4)).state()
    expect(moved.appointment?.n).toBe(6)
  })

  it('keeps what was agreed on a time outside the hours or behind the deadline; records of before have none of it', () => {
    const agreement = { with: 'Carla', words: 'às 19h' }
    const called = () =>
      accepted().add('contact_attempted', { at: '2026-11-23T12:00:00Z', number: '1', result: 'no_answer', note: '' })
    const set = (more: object) =>
      called()
        .add('appointment_set', { ...appointment('2026-11-25T22:00:00Z'), ...more })
        .state()
    const late = { reason: 'Cliente sem agenda', attempts: [4] }
    expect(set({ agreement, late }).appointment?.data).toMatchObject({ agreement, late })
    expect(set({}).appointment).not.toBeNull()
    const contradicting = [
      { agreement: { ...agreement, with: ' ' } },
      { agreement: { ...agreement, words: '' } },
      { late: { reason: ' ' } },
      { late: { ...late, attempts: [3] } }
    ]
    for (const more of contradicting) expect(rejectedCodes(set(more))).toEqual(['5 contradicts'])
  })

  it('is cancelled with a reason', () => {
    const cancel = { appointment: 4, reason: 'Cliente viajou', party: 'client' as const }
    const stream = accepted().add('appointment_set', appointment(MONDAY_14)).add('appointment_cancelled', cancel)
    expect(stream.state()).toMatchObject({ appointment: null, stage: 'accepted' })
    expect(rejectedCodes(stream.add('appointment_cancelled', cancel).state())).toEqual(['6 unknown_target'])
  })

  it('keeps what an appointment was before it was moved, who asked and why', () => {
    const moved = { by: 'client' as const, reason: 'Cliente em reunião' }
    const stream = accepted().add('appointment_set', appointment(MONDAY_14))
    const later = appointment(addSeconds(MONDAY_14, 86_400), 4)
    const state = stream.add('appointment_set', { ...later, moved, told: 'Novo horário' }).state()
    expect(state.pastAppointments).toMatchObject([
      { start: MONDAY_14, became: 'moved', party: 'client', reason: 'Cliente em reunião', by: ANA }
    ])
    expect(state.appointmentTold).toBe('Novo horário')
  })

  it('is missed only once it has begun, and is agreed again then', () => {
    const missed = { appointment: 4, reason: 'Duas ligações sem resposta', party: 'no_show' as const }
    const stream = accepted().add('appointment_set', appointment(MONDAY_14))
    const early = stream.add('appointment_cancelled', missed)
    expect(rejectedCodes(early.state())).toEqual(['5 contradicts'])
    const at = addSeconds(MONDAY_14, 900)
    const state = stream.add('appointment_cancelled', missed, { at }).state()
    expect(state).toMatchObject({ appointment: null, missedAt: at, stage: 'accepted' })
    expect(state.pastAppointments).toMatchObject([{ start: MONDAY_14, became: 'no_show', party: null }])
    const again = stream.add('appointment_set', appointment(addSeconds(MONDAY_14, 86_400)))
    expect(again.state().missedAt).toBeNull()
  })

  it('is missed by the calls since it began alone, and by no earlier ones', () => {
    const call = (at: string) => ({ at, number: '(11) 5550-0199', result: 'no_answer' as const, note: '' })
    const stream = accepted().add('appointment_set', appointment(MONDAY_14))
    stream.add('contact_attempted', call(stream.now))
    const at = addSeconds(MONDAY_14, 900)
    stream.add('contact_attempted', call(addSeconds(MONDAY_14, 600)), { at })
    const missed = { appointment: 4, reason: '', party: 'no_show' as const }
    for (const attempts of [[], [5], [6, 99]]) stream.add('appointment_cancelled', { ...missed, attempts }, { at })
    expect(rejectedCodes(stream.state())).toEqual(['7 contradicts', '8 unknown_target', '9 unknown_target'])
    const state = stream.add('appointment_cancelled', { ...missed, attempts: [6] }, { at }).state()
    expect(state.pastAppointments).toMatchObject([{ became: 'no_show', calls: 1, reason: '' }])
  })

  it('passes to another analyst with a reason, and what the one before has stopped stays theirs', () => {
    const BRUNO = 77
    const stream = accepted().add('designated', designation, { by: LIA })
    const times = { startedAt: stream.now, endedAt: addSeconds(stream.now, 600), seconds: 600 }
    stream.add('time_captured', { ...times, timerOp: 'x', stoppedBy: ANA }, { at: times.endedAt })
    const passed = { ...designation, analystId: BRUNO, reason: 'Ana em férias' }
    expect(rejectedCodes(stream.add('designated', passed).state())).toEqual(['6 not_entitled'])
    const state = stream.add('designated', passed, { by: LIA }).state()
    expect(state.designation?.data.analystId).toBe(BRUNO)
    expect(state.handOvers).toMatchObject([{ from: ANA, to: BRUNO, reason: 'Ana em férias', by: LIA }])
    expect(state.captures).toMatchObject([{ by: ANA, open: true }])
  })

  it('begins with the clock’s start and meets both clocks', () => {
    const startedAt = '2026-11-23T13:00:00Z'
    const times = { startedAt, endedAt: addSeconds(startedAt, 60), seconds: 60 }
    const state = accepted()
      .add('time_captured', { ...times, timerOp: 'x', stoppedBy: ANA }, { at: times.endedAt })
      .state()
    expect(state).toMatchObject({ stage: 'in_service', serviceBeganAt: startedAt })
    expect([state.clocks.offer?.metAt, state.clocks.start?.metAt]).toEqual([startedAt, startedAt])
  })

  it('goes on with the deadlines from before, where whoever came back only thanked', () => {
    const due = { offer: '2026-11-25T21:00:00Z', start: '2026-11-26T21:00:00Z' }
    const stream = accepted().entry(10)
    const back = (commentId: number, at: string) =>
      stream.add('client_returned', { commentId, auditId: 1, at, due }, { at })
    back(90, '2026-11-24T13:00:00Z')
    stream.add('return_answered', { returned: 5, outcome: 'new_service' })
    const agreed = stream.state().clocks
    back(91, '2026-11-24T15:00:00Z')
    back(92, '2026-11-24T15:10:00Z')
    stream.add('return_answered', { returned: 8, outcome: 'thanks' })
    expect(stream.state().clocks).toEqual(agreed)
    expect(stream.add('return_answered', { returned: 7, outcome: 'new_service' }).state().rejected).toMatchObject([
      { n: 10, code: 'out_of_order' }
    ])
  })

  it('starts the clocks anew when the client comes back, once per comment', () => {
    const stream = returned(accepted().entry(10), '2026-11-24T12:00:00Z')
    expect(stream.state().clocks.start).toEqual({
      startedAt: '2026-11-24T12:00:00Z',
      dueAt: due.start,
      metAt: null,
      exception: null
    })
    expect(rejectedCodes(returned(stream, '2026-11-24T13:00:00Z').state())).toEqual(['6 out_of_order'])
    expect(stream.entry(5).state().clocks.start?.metAt).toBe(stream.now)
  })

  it('knows no return before there was service', () => {
    expect(rejectedCodes(returned(accepted(), '2026-11-24T12:00:00Z').state())).toEqual(['4 out_of_order'])
  })

  it('begins with the consent, whatever was done before', () => {
    const asked = new Stream().sent().entry(5)
    returned(asked, '2026-11-23T12:30:00Z')
    expect(rejectedCodes(asked.state())).toEqual(['4 out_of_order'])
    expect(asked.accepted().state()).toMatchObject({
      stage: 'accepted',
      serviceBeganAt: null,
      clocks: { start: { metAt: null } }
    })
    expect(asked.state().entries[0]?.served).toBe(false)
    expect(asked.entry(10).state()).toMatchObject({ stage: 'in_service', serviceBeganAt: asked.now })
  })

  it('begins at the consent where the clock ran across it, which meets both clocks', () => {
    const stream = new Stream().sent()
    const acceptedAt = addSeconds(stream.now, 900)
    const endedAt = addSeconds(acceptedAt, 1860)
    const times = { startedAt: stream.now, endedAt, seconds: 2760 }
    stream.add('time_captured', { ...times, timerOp: 'x', stoppedBy: ANA }, { at: endedAt })
    const state = stream.accepted({ acceptedAt }).state()
    expect(state).toMatchObject({ stage: 'in_service', serviceBeganAt: acceptedAt })
    expect([state.clocks.offer?.metAt, state.clocks.start?.metAt]).toEqual([acceptedAt, acceptedAt])
  })

  it('takes the comment that accepted for no return', () => {
    const stream = accepted().entry(10)
    const { commentId, acceptedAt } = stream.state().acceptance?.data ?? {}
    returned(stream, addSeconds(acceptedAt ?? '', 120), commentId ?? 0)
    expect(rejectedCodes(stream.state())).toEqual(['5 out_of_order'])
  })

  it('meets the clocks of a return with the service that ran on past it', () => {
    const stream = accepted()
    const startedAt = stream.now
    const times = { startedAt, endedAt: addSeconds(startedAt, 1800), seconds: 1800 }
    stream.add('time_captured', { ...times, timerOp: 'x', stoppedBy: ANA }, { at: times.endedAt })
    const at = addSeconds(startedAt, 600)
    stream.add('client_returned', { commentId: 900, auditId: 1, at, due })
    expect(stream.state().clocks.start).toMatchObject({ startedAt: at, metAt: at })
  })

  it('goes back to no earlier return', () => {
    const stream = returned(accepted().entry(10), '2026-11-24T15:00:00Z', 901)
    stream.add('client_returned', { commentId: 900, auditId: 1, at: '2026-11-24T12:00:00Z', due })
    expect(rejectedCodes(stream.state())).toEqual(['6 out_of_order'])
    expect(stream.state().clocks.start?.startedAt).toBe('2026-11-24T15:00:00Z')
  })

  it('keeps an appointment only by service that reaches it', () => {
    const stream = accepted().add('appointment_set', appointment(MONDAY_14)).entry(10)
    const untouched = returned(stream, '2026-11-23T13:00:00Z').state()
    expect(untouched.appointment?.n).toBe(4)
    const state = returned(
      stream.entry(20, {}, { at: addSeconds(MONDAY_14, 1800) }),
      '2026-11-23T18:00:00Z',
      901
    ).state()
    expect(state.appointment).toBeNull()
  })

  it('keeps an appointment that is still to come when the client writes', () => {
    const stream = accepted().entry(10).add('appointment_set', appointment('2026-11-25T17:00:00Z'))
    const state = returned(stream, '2026-11-24T12:00:00Z').state()
    expect(state.appointment?.n).toBe(5)
    expect(state.clocks.offer?.metAt).toBe('2026-11-24T12:00:00Z')
  })

  it('excuses a clock with a reason', () => {
    const state = accepted().add('sla_exception', { clock: 'start', reason: 'Sem agenda' }).state()
    expect(state.clocks.start?.exception).toEqual({ reason: 'Sem agenda', by: ANA })
    expect(state.clocks.offer?.exception).toBeNull()
  })

  it('is ready when nothing is missing any more', () => {
    const stream = accepted().entry(10)
    expect(stream.state().stage).toBe('in_service')
    expect(stream.add('comment_linked', { entry: 4, auditId: 1, commentId: 2 }).state().stage).toBe('ready')
  })

  it('ends with a merge, except for what concerns its entries', () => {
    const stream = accepted().entry(10).add('merged_into', { ticketId: 77 }).entry(5)
    stream.add('entry_voided', { entry: 4, reason: 'OUTROS', note: 'Duplicada' }, { by: LIA })
    expect(rejectedCodes(stream.state())).toEqual(['6 out_of_order'])
    expect(stream.state()).toMatchObject({ mergedInto: 77, entries: [{ status: 'voided' }] })
  })
})
