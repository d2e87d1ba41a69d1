import { describe, expect, it } from 'vitest'
import { dueFrom, nearestDeadline } from './sla'
import { duvida, saoPaulo, tecnica } from '../testing/modalities'
import { accepted, ANA, Stream } from '../testing/stream'

const appointment = {
  start: '2026-11-23T17:00:00Z',
  end: '2026-11-23T18:00:00Z',
  medium: 'phone',
  analystId: ANA,
  analystName: 'Ana',
  replaces: null
}

describe('deadlines', () => {
  it('of an acceptance on Monday at 10:00 are Monday 18:00 and Tuesday 18:00', () => {
    expect(dueFrom('2026-11-23T13:00:00Z', tecnica, saoPaulo)).toEqual({
      offer: '2026-11-23T21:00:00Z',
      start: '2026-11-24T21:00:00Z'
    })
    const without = { ...duvida, sla: { offerWithin: null, startWithin: null, restartOn: [] } }
    expect(dueFrom('2026-11-23T13:00:00Z', without, saoPaulo)).toEqual({ offer: null, start: null })
  })

  it('show the nearest one, late only after its instant', () => {
    const state = accepted().state()
    expect(nearestDeadline(state, '2026-11-23T21:00:00Z')).toEqual({
      clock: 'offer',
      at: '2026-11-23T21:00:00Z',
      late: false
    })
    expect(nearestDeadline(state, '2026-11-23T21:00:01Z')?.late).toBe(true)
    expect(nearestDeadline(new Stream().sent().state(), '2026-11-23T21:00:00Z')).toBeNull()
  })

  it('go on to the appointment once it is offered, and end with the service', () => {
    const stream = accepted().add('appointment_set', appointment)
    expect(nearestDeadline(stream.state(), stream.now)).toMatchObject({ clock: 'appointment', at: appointment.start })
    expect(nearestDeadline(stream.entry(10).state(), stream.now)).toMatchObject({ clock: 'appointment' })
    const kept = stream.entry(10, {}, { at: '2026-11-23T17:30:00Z' })
    expect(nearestDeadline(kept.state(), kept.now)).toBeNull()
  })

  it('give way to an appointment behind them that was recorded as an exception, which says what it misses', () => {
    const late = { ...appointment, start: '2026-11-25T13:00:00Z', end: '2026-11-25T14:00:00Z' }
    const due = '2026-11-24T21:00:00Z'
    const before = accepted().add('appointment_set', late)
    expect(nearestDeadline(before.state(), before.now)).toEqual({ clock: 'start', at: due, late: false })
    const told = accepted().add('appointment_set', { ...late, late: { reason: 'Cliente sem agenda' } })
    expect(nearestDeadline(told.state(), told.now)).toEqual({
      clock: 'appointment',
      at: late.start,
      late: false,
      missed: due
    })
    const cancelled = told.add('appointment_cancelled', {
      appointment: told.state().appointment?.n ?? 0,
      reason: 'Mudou',
      party: 'client'
    })
    expect(nearestDeadline(cancelled.state(), cancelled.now)).toMatchObject({ clock: 'start', at: due })
  })

  it('are not shown while they are excused', () => {
    const state = accepted().add('sla_exception', { clock: 'both', reason: 'Sem agenda' }).state()
    expect(nearestDeadline(state, '2026-11-30T12:00:00Z')).toBeNull()
  })
})
