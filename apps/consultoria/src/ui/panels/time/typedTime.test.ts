import { describe, expect, it } from 'vitest'
import { newYork } from '../../../domain/testing/modalities'
import { twoReadings, typedTime } from './typedTime'

const brasilia = () => -10_800
const typed = (text: string) => typedTime(text, '2026-11-24', brasilia)

describe('typed time', () => {
  it.each([
    ['45', 2700],
    ['1h30', 5400],
    ['0:45', 2700]
  ])('reads %s as a duration', (text, seconds) => {
    expect(typed(text)).toEqual({ seconds, startedAt: null, endedAt: null })
  })

  it.each([
    '14:00-14:45',
    '14:00 – 14:45',
    '14h00 às 14h45',
    '１４：００—１４：４５',
    '14:00\u2212\u200b14:45',
    '14h – 14h45',
    'das 14h às 14h45',
    'from 14:00 to 14:45',
    'de 14:00 a 14:45 h'
  ])('reads %s as start and end on the work date', text => {
    expect(typed(text)).toEqual({
      seconds: 2700,
      startedAt: '2026-11-24T17:00:00Z',
      endedAt: '2026-11-24T17:45:00Z'
    })
  })

  it('lets an interval cross midnight', () => {
    expect(typed('23:30-00:15')).toMatchObject({ seconds: 2700, endedAt: '2026-11-25T03:15:00Z' })
  })

  it('reads whole hours, and an end at midnight', () => {
    expect(typed('14h-15h')).toMatchObject({ seconds: 3600, startedAt: '2026-11-24T17:00:00Z' })
    expect(typed('14:00–15:30')).toMatchObject({ seconds: 5400 })
    expect(typed('22:00-24:00')).toMatchObject({ seconds: 7200, endedAt: '2026-11-25T03:00:00Z' })
    expect(typed('22h - 24h')).toMatchObject({ seconds: 7200 })
  })

  it('asks back which of two readings is meant, and guesses none', () => {
    expect(typed('1,5')).toBeNull()
    expect(twoReadings('1,5')).toEqual([5400, 90])
    expect(twoReadings('1.500')).toEqual([5400, 90_000])
    expect(['45', '1,5h', '14:00-15:30', 'abc'].map(twoReadings)).toEqual([null, null, null, null])
  })

  it('knows that a night across a clock change is an hour longer', () => {
    expect(typedTime('23:00-03:00', '2026-10-31', newYork)).toMatchObject({ seconds: 5 * 3600 })
  })

  it('reads a long day as it is', () => {
    expect(typed('08:00-21:00')).toMatchObject({ seconds: 46_800 })
  })

  it.each(['', 'abc', '0', '25:00-26:00', '14:00-14:00', '14:45-14:00', '-45', '24:00-25:00', '14-15'])(
    'does not read %s',
    text => {
      expect(typed(text)).toBeNull()
    }
  )
})
