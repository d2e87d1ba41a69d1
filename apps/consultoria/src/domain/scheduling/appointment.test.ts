import { describe, expect, it } from 'vitest'
import { checkAppointment } from './appointment'
import { saoPaulo, tecnica } from '../testing/modalities'

const wish = { start: '2026-11-23T17:00:00Z', minutes: 60, medium: 'phone' }
const limits = {
  modality: tecnica,
  now: '2026-11-23T12:00:00Z',
  offsetAt: saoPaulo,
  busy: [],
  dueBy: null,
  attempts: []
}

describe('an appointment', () => {
  it('lies ahead, in business hours, by a medium of the modality', () => {
    expect(checkAppointment(wish, limits)).toEqual({
      ok: true,
      value: { start: wish.start, end: '2026-11-23T18:00:00Z' }
    })
  })

  it.each([
    ['appointment.in_past', { start: '2026-11-23T11:59:59Z' }],
    ['appointment.medium', { medium: 'pigeon' }],
    ['appointment.no_duration', { minutes: 0 }],
    ['appointment.out_of_hours', { start: '2026-11-23T20:30:00Z' }],
    ['appointment.out_of_hours', { start: '2026-11-28T17:00:00Z' }]
  ])('is refused: %s', (code, over) => {
    expect(checkAppointment({ ...wish, ...over }, limits)).toMatchObject({ ok: false, error: { code } })
  })

  it('is refused where somebody is busy, with the other ticket, or away', () => {
    const taken = { start: '2026-11-23T17:30:00Z', end: '2026-11-23T18:30:00Z' }
    expect(checkAppointment(wish, { ...limits, busy: [{ ...taken, ticket: 36 }] })).toMatchObject({
      error: { code: 'appointment.busy', detail: { ticket: '#36', start: taken.start } }
    })
    expect(checkAppointment(wish, { ...limits, busy: [{ ...taken, ticket: null }] })).toMatchObject({
      error: { code: 'appointment.away', detail: taken }
    })
  })

  it('outside the hours needs with whom it was agreed and in which words, where the modality allows it', () => {
    const modality = { ...tecnica, outOfHours: 'agreement' as const }
    const evening = (agreement?: { with: string; words: string }) =>
      checkAppointment(
        { ...wish, start: '2026-11-23T20:30:00Z', ...(agreement && { agreement }) },
        { ...limits, modality }
      )
    expect(evening()).toMatchObject({ error: { code: 'appointment.agreement_missing' } })
    expect(evening({ with: ' ', words: 'às 17:30' })).toMatchObject({
      error: { code: 'appointment.agreement_missing' }
    })
    expect(evening({ with: 'Carla', words: ' ' })).toMatchObject({
      error: { code: 'appointment.agreed_words_missing' }
    })
    expect(evening({ with: ' Carla ', words: 'às 17:30' })).toMatchObject({
      value: { agreement: { with: 'Carla', words: 'às 17:30' } }
    })
    for (const outOfHours of ['deny', 'ticket_only'] as const)
      expect(
        checkAppointment(
          { ...wish, start: '2026-11-23T20:30:00Z', agreement: { with: 'Carla', words: 'às 17:30' } },
          { ...limits, modality: { ...tecnica, outOfHours } }
        )
      ).toMatchObject({ error: { code: 'appointment.out_of_hours' } })
    expect(checkAppointment({ ...wish, agreement: { with: 'Carla', words: 'à tarde' } }, limits)).toEqual({
      ok: true,
      value: { start: wish.start, end: '2026-11-23T18:00:00Z' }
    })
  })

  it('behind its deadline needs a reason, and names the calls that prove it', () => {
    const late = { ...limits, dueBy: '2026-11-23T16:59:59Z', attempts: [7, 9] }
    expect(checkAppointment(wish, late)).toMatchObject({
      error: { code: 'appointment.exception_missing', detail: { due: '2026-11-23T16:59:59Z' } }
    })
    expect(checkAppointment({ ...wish, lateReason: ' Sem agenda ' }, late)).toMatchObject({
      value: { late: { reason: 'Sem agenda', attempts: [7, 9] } }
    })
    expect(checkAppointment({ ...wish, lateReason: 'Sem agenda' }, { ...late, dueBy: wish.start })).toEqual({
      ok: true,
      value: { start: wish.start, end: '2026-11-23T18:00:00Z' }
    })
  })
})
