import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useAway } from './useAway'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const at = (time: string) => `2026-11-24T${time}Z`

function away(timer: string | null) {
  let now = at('12:00:00')
  const clock = { now: () => now, offsetAt: () => 0 }
  const view = renderHook(({ running }) => useAway(clock, running), { initialProps: { running: timer } })
  const beat = (time: string) =>
    act(() => {
      now = at(time)
      vi.advanceTimersByTime(10_000)
    })
  return { view, beat }
}

describe('an absence', () => {
  it('is the gap a sleeping computer leaves between two beats', () => {
    const { view, beat } = away('r1')
    beat('12:00:10')
    expect(view.result.current[0]).toBeNull()
    beat('12:47:10')
    expect(view.result.current[0]).toMatchObject({ from: at('12:00:10'), to: at('12:47:10') })
  })

  it('is none in a hidden tab that beats once a minute', () => {
    const { view, beat } = away('r1')
    beat('12:01:00')
    beat('12:02:00')
    expect(view.result.current[0]).toBeNull()
  })

  it('is gone once it is settled, and with the clock it belongs to', () => {
    const { view, beat } = away('r1')
    beat('13:00:00')
    act(() => view.result.current[1]())
    expect(view.result.current[0]).toBeNull()
    beat('14:00:00')
    view.rerender({ running: 'r2' })
    expect(view.result.current[0]).toBeNull()
  })

  it('needs a running clock', () => {
    const { view, beat } = away(null)
    beat('14:00:00')
    expect(view.result.current[0]).toBeNull()
  })
})
