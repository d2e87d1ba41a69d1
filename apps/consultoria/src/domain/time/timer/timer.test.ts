import { describe, expect, it } from 'vitest'
import { addSeconds } from '../../kernel/instant'
import { stopAt } from './timer'

const started = '2026-11-23T12:00:00Z'
const after = (minutes: number) => addSeconds(started, minutes * 60)

describe('a running clock', () => {
  it('stops where it was cut, within its own run', () => {
    expect(stopAt(started, null, after(5))).toEqual({ endedAt: after(5), seconds: 300 })
    expect(stopAt(started, after(3), after(5)).seconds).toBe(180)
    expect(stopAt(started, after(9), after(5)).seconds).toBe(300)
    expect(stopAt(started, after(-9), after(5)).seconds).toBe(1)
  })
})
