import { describe, expect, it } from 'vitest'
import { checkAppointment } from './appointment'
import { saoPaulo, tecnica } from '../testing/modalities'

const wish = { start: '2026-11-23T17:00:00Z', minutes: 60, medium: 'phone' }
const limits = { modality: tecnica, now: '2026-11-23T12:00:00Z', offsetAt: saoPaulo, busy: [] }

describe('an appointment', () => {
  it('lies ahead, in business hours, by a medium of the modality', () => {
    expect(checkAppointment(wish, limits)).toEqual({
      ok: true,
      value: { start: wish.start, end: '2026-11-23T18:00:00Z', byAgreement: false }
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

  it('is refused where somebody is busy, and agreed outside hours where the modality allows it', () => {
    const taken = { start: '2026-11-23T17:30:00Z', end: '2026-11-23T18:30:00Z' }
    expect(checkAppointment(wish, { ...limits, busy: [{ ...taken, ticket: 36 }] })).toMatchObject({
      error: { code: 'appointment.busy', detail: { ticket: '#36', start: taken.start } }
    })
    expect(checkAppointment(wish, { ...limits, busy: [{ ...taken, ticket: null }] })).toMatchObject({
      error: { code: 'appointment.away', detail: taken }
    })
    const modality = { ...tecnica, outOfHours: 'agreement' as const }
    expect(checkAppointment({ ...wish, start: '2026-11-23T20:30:00Z' }, { ...limits, modality })).toMatchObject({
      value: { byAgreement: true }
    })
  })
})
