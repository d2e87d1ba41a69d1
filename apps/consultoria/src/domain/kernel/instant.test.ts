import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, fromSeconds, isDate, localDate, localTime, localToInstant, toSeconds, weekday } from './instant'
import { newYork, saoPaulo } from '../testing/modalities'

describe('instants and local time', () => {
  it('reads the local date and time at the offset of the instant', () => {
    expect(localDate('2026-11-24T02:30:00Z', saoPaulo)).toBe('2026-11-23')
    expect(localTime('2026-11-24T02:30:00Z', saoPaulo)).toBe('23:30')
    expect(localTime('2026-03-08T06:59:59Z', newYork)).toBe('01:59')
    expect(localTime('2026-03-08T07:00:00Z', newYork)).toBe('03:00')
  })

  it('moves a skipped local time forward and takes the first of a repeated one', () => {
    expect(localToInstant('2026-03-08', '02:30', newYork)).toBe('2026-03-08T07:30:00Z')
    expect(localToInstant('2026-11-01', '01:30', newYork)).toBe('2026-11-01T05:30:00Z')
  })

  it('gives back every local minute that exists', () => {
    const minute = fc.integer({
      min: toSeconds('2026-01-01T00:00:00Z') / 60,
      max: toSeconds('2026-12-31T00:00:00Z') / 60
    })
    fc.assert(
      fc.property(minute, fc.constantFrom(saoPaulo, newYork), (minutes, offsetAt) => {
        const instant = fromSeconds(minutes * 60)
        const back = localToInstant(localDate(instant, offsetAt), localTime(instant, offsetAt), offsetAt)
        expect(localTime(back, offsetAt)).toBe(localTime(instant, offsetAt))
        expect(toSeconds(back)).toBeLessThanOrEqual(toSeconds(instant))
      })
    )
  })

  it('knows dates, weekdays and the last day of a month', () => {
    expect(isDate('2026-02-29')).toBe(false)
    expect(isDate('2028-02-29')).toBe(true)
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect([weekday('2026-11-23'), weekday('2026-11-22')]).toEqual([1, 7])
  })

  it('throws on a text that is no instant', () => {
    expect(() => toSeconds('tomorrow')).toThrow('not an instant')
  })
})
