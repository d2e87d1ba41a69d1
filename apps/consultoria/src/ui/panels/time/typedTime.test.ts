import { describe, expect, it } from 'vitest'
import { newYork } from '../../../domain/testing/modalities'
import { typedTime } from './typedTime'

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

  it.each(['14:00-14:45', '14:00 – 14:45', '14h00 às 14h45', '１４：００—１４：４５', '14:00\u2212\u200b14:45'])(
    'reads %s as start and end on the work date',
    text => {
      expect(typed(text)).toEqual({
        seconds: 2700,
        startedAt: '2026-11-24T17:00:00Z',
        endedAt: '2026-11-24T17:45:00Z'
      })
    }
  )

  it('lets an interval cross midnight', () => {
    expect(typed('23:30-00:15')).toMatchObject({ seconds: 2700, endedAt: '2026-11-25T03:15:00Z' })
  })

  it('knows that a night across a clock change is an hour longer', () => {
    expect(typedTime('23:00-03:00', '2026-10-31', newYork)).toMatchObject({ seconds: 5 * 3600 })
  })

  it('reads a long day as it is', () => {
    expect(typed('08:00-21:00')).toMatchObject({ seconds: 46_800 })
  })

  it.each(['', 'abc', '0', '25:00-26:00', '14:00-14:00', '14:45-14:00', '-45'])('does not read %s', text => {
    expect(typed(text)).toBeNull()
  })
})
