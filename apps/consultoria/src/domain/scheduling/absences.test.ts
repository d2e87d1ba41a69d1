import { describe, expect, it } from 'vitest'
import { absencePeriods, awayUntil } from './absences'
import { saoPaulo } from '../testing/modalities'

const LIA = 'lia.lider@consultoria.example'
const absences = [
  { who: LIA, from: '2026-11-25', until: '2026-11-27', kind: 'vacation' },
  { who: LIA, from: '2026-12-01T13:30', until: '2026-12-01T15:00', kind: 'training' },
  { who: 'ana.senior@consultoria.example', from: '2026-11-20', until: '2026-12-20', kind: 'leave' }
]

describe('an absence', () => {
  it('by dates covers both ends whole, by times what lies between them', () => {
    expect(absencePeriods(absences, LIA.toUpperCase(), saoPaulo)).toEqual([
      { start: '2026-11-25T03:00:00Z', end: '2026-11-28T03:00:00Z', ticket: null },
      { start: '2026-12-01T16:30:00Z', end: '2026-12-01T18:00:00Z', ticket: null }
    ])
    expect(absencePeriods(absences, null, saoPaulo)).toEqual([])
  })

  it('is over at its end', () => {
    const until = (at: string) => awayUntil(absences, LIA, at, saoPaulo)
    expect(until('2026-11-25T02:59:59Z')).toBeNull()
    expect(until('2026-11-28T02:59:59Z')).toBe('2026-11-28T03:00:00Z')
    expect(until('2026-11-28T03:00:00Z')).toBeNull()
  })
})
