import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addSeconds } from '../kernel/instant'
import { saoPaulo, tecnica } from '../testing/modalities'
import { checkEntry, interval, splitAt, type TypedEntry } from './timeEntry'

const now = '2026-11-23T15:00:00Z'
const typed: TypedEntry = {
  seconds: 2700,
  startedAt: null,
  endedAt: null,
  workDate: '2026-11-23',
  note: 'Analisada a nota 123'
}
const limits = { modality: tecnica, now, offsetAt: saoPaulo, others: [] }
const check = (over: Partial<TypedEntry>, more: Partial<typeof limits> = {}) => {
  const result = checkEntry({ ...typed, ...over }, { ...limits, ...more })
  return result.ok ? result.value : result.error.code
}

describe('an entry as it is typed', () => {
  it('may have a duration, or start and end', () => {
    expect(check({})).toMatchObject({ seconds: 2700, warnings: [] })
    expect(check({ seconds: null, startedAt: addSeconds(now, -600), endedAt: now })).toMatchObject({ seconds: 600 })
  })

  it.each<[string, Partial<TypedEntry>]>([
    ['time.no_duration', { seconds: null }],
    ['time.no_duration', { seconds: 0 }],
    ['time.no_duration', { seconds: 0.5 }],
    ['time.no_duration', { seconds: null, startedAt: now, endedAt: addSeconds(now, -60) }],
    ['time.too_long', { seconds: 86_401 }],
    ['time.longer_than_interval', { seconds: 61, startedAt: addSeconds(now, -60), endedAt: now }],
    ['time.in_future', { startedAt: now }],
    ['time.in_future', { workDate: '2026-11-24' }],
    ['time.other_date', { workDate: '2026-11-20', seconds: 600, startedAt: addSeconds(now, -600), endedAt: now }],
    ['time.too_old', { workDate: '2026-11-15' }],
    ['time.no_date', { workDate: '2026-11-31' }],
    ['time.note_too_short', { note: '   ok      ' }]
  ])('is refused: %s %j', (code, over) => {
    expect(check(over)).toBe(code)
  })

  it('that crosses midnight belongs to the date it began on', () => {
    const times = { seconds: 3600, startedAt: '2026-11-23T02:30:00Z', endedAt: '2026-11-23T03:30:00Z' }
    expect(check({ ...times, workDate: '2026-11-22' })).toMatchObject({ seconds: 3600 })
    expect(check({ ...times, workDate: '2026-11-23' })).toBe('time.other_date')
  })

  it('may be as old as the modality says', () => {
    expect(check({ workDate: '2026-11-16' })).toMatchObject({ workDate: '2026-11-16' })
  })

  it('knows today by the account, not by Greenwich', () => {
    expect(check({ workDate: '2026-11-24' }, { now: '2026-11-24T02:00:00Z' })).toBe('time.in_future')
  })

  it('warns of other work at the same time, or is refused where the modality says so', () => {
    const others = [{ start: addSeconds(now, -900), end: addSeconds(now, -300) }]
    const over = { startedAt: addSeconds(now, -600), endedAt: now, seconds: null }
    const result = checkEntry({ ...typed, ...over }, { ...limits, others })
    expect(result).toMatchObject({ ok: true, value: { warnings: [{ code: 'time.overlaps' }] } })
    const strict = { ...tecnica, entries: { ...tecnica.entries, overlap: 'refuse' as const } }
    expect(checkEntry({ ...typed, ...over }, { ...limits, modality: strict, others }).ok).toBe(false)
    expect(check({ ...over, startedAt: addSeconds(now, -300) }, { modality: strict })).toMatchObject({ warnings: [] })
  })
})

describe('time around an instant', () => {
  it('takes one end and the duration for the other', () => {
    expect(interval({ seconds: 600, startedAt: null, endedAt: now })).toEqual({
      from: addSeconds(now, -600),
      elapsed: 600
    })
    expect(interval({ seconds: 600, startedAt: null, endedAt: null })).toBeNull()
  })

  it('is cut without losing a second', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 90_000 }),
        fc.integer({ min: -100_000, max: 100_000 }),
        (seconds, shift) => {
          const timed = { seconds, startedAt: now, endedAt: addSeconds(now, seconds) }
          const { before, after } = splitAt(timed, addSeconds(now, shift))
          expect(before + after).toBe(seconds)
          expect(before).toBe(Math.min(seconds, Math.max(0, shift)))
        }
      )
    )
  })
})
