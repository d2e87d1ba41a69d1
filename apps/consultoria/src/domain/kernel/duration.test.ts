import { describe, expect, it } from 'vitest'
import { parseDuration, startedMinutes, startedSteps } from './duration'

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
    ['0,5', 30]
  ])('reads %s', (typed, seconds) => {
    expect(parseDuration(typed)).toBe(seconds)
  })

  it.each(['', '0', 'h', '-5', '1h75', '1:75', '1,5h30', '25h', 'quarenta', '1 2'])('refuses %j', typed => {
    expect(parseDuration(typed)).toBeNull()
  })

  it('counts started minutes and steps', () => {
    expect([0, 1, 60, 601].map(startedMinutes)).toEqual([0, 1, 1, 11])
    expect(startedSteps(31 * 60, 30)).toBe(60)
  })
})
