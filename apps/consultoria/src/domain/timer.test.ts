import { describe, expect, it } from 'vitest'
import { addSeconds } from './instant'
import { absence, elapsedSeconds, exceedsSupport, looksForgotten, stopAt } from './timer'

const started = '2026-11-23T12:00:00Z'
const after = (minutes: number) => addSeconds(started, minutes * 60)

describe('a running clock', () => {
  it('runs by server stamps and never backwards', () => {
    expect(elapsedSeconds(started, after(45))).toBe(2700)
    expect(elapsedSeconds(after(1), started)).toBe(0)
  })

  it('offers to keep, trim or split an absence', () => {
    expect(absence(started, after(10), after(57))).toEqual({
      awaySeconds: 47 * 60,
      keep: { endedAt: after(57), seconds: 57 * 60 },
      trim: { endedAt: after(10), seconds: 600 },
      split: { first: { endedAt: after(10), seconds: 600 }, restartAt: after(57) }
    })
  })

  it('takes a short pause for none, and nobody is away before the start', () => {
    expect(absence(started, after(10), after(19))).toBeNull()
    expect(absence(started, after(-60), after(12))?.awaySeconds).toBe(720)
  })

  it('stops where it was cut, within its own run', () => {
    expect(stopAt(started, null, after(5))).toEqual({ endedAt: after(5), seconds: 300 })
    expect(stopAt(started, after(3), after(5)).seconds).toBe(180)
    expect(stopAt(started, after(9), after(5)).seconds).toBe(300)
    expect(stopAt(started, after(-9), after(5)).seconds).toBe(1)
  })

  it('looks forgotten after four hours', () => {
    expect([looksForgotten(started, after(239)), looksForgotten(started, after(240))]).toEqual([false, true])
  })
})

describe('the support clock', () => {
  it('is still support at 15:00 and proposes consultancy at 15:01', () => {
    expect(exceedsSupport(900, 15)).toBe(false)
    expect(exceedsSupport(901, 15)).toBe(true)
    expect(exceedsSupport(9999, null)).toBe(false)
  })
})
