import { describe, expect, it } from 'vitest'
import { startedMinutes, startedSteps } from './duration'
import { parseDuration, readDuration } from './typedDuration'

describe('durations as people type them', () => {
  it.each([
    ['45', 2700],
    ['45 min', 2700],
    ['1h30', 5400],
    ['1h 30min', 5400],
    ['0:45', 2700],
    ['1:05', 3900],
    ['1,5h', 5400],
    ['1.5 h', 5400],
    ['2H', 7200],
    ['４５', 2700],
    ['1\u00a0h\u202f30', 5400],
    ['\u200b1：05\ufeff', 3900],
    ['1 hora', 3600],
    ['2 horas', 7200],
    ['1 hour', 3600],
    ['1 hr 30', 5400],
    ['1 hora e 30 minutos', 5400],
    ['1 hour and 30 minutes', 5400],
    ['1 hora y 30 min.', 5400],
    ['90 min.', 5400],
    ['90min', 5400],
    ['90 minutos', 5400],
    ['1.500 h', 5400],
    ['0,5 min', 30]
  ])('reads %s', (typed, seconds) => {
    expect(parseDuration(typed)).toBe(seconds)
  })

  it.each(['', '0', 'h', '-5', '1h75', '1:75', '1,5h30', '25h', 'quarenta', '1 2'])('refuses %j', typed => {
    expect(parseDuration(typed)).toBeNull()
  })

  it.each([
    ['1,5', [5400, 90]],
    ['1.5', [5400, 90]],
    ['0,5', [1800, 30]],
    ['1.500', [5400, 90_000]],
    ['1,500', [5400, 90_000]],
    ['1.200 min', [72, 72_000]]
  ])('asks back which of two %s is', (typed, either) => {
    expect(readDuration(typed)).toEqual({ either })
    expect(parseDuration(typed)).toBeNull()
  })

  it('counts started minutes and steps', () => {
    expect([0, 1, 60, 601].map(startedMinutes)).toEqual([0, 1, 1, 11])
    expect(startedSteps(31 * 60, 30)).toBe(60)
  })
})
