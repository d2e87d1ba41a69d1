import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { refuse } from '../domain/kernel/result'
import type { Outcome } from '../application/commands/outcome'
import { createReading } from './reading'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function reader() {
  const answers: (() => void)[] = []
  const read = () => new Promise<Awaited<Outcome>>(resolve => answers.push(() => resolve(refuse('offline'))))
  return { answers, read }
}

const begin = (reading: () => Outcome): boolean => {
  void reading()
  return true
}

describe('reading', () => {
  it('reads changes that come meanwhile once more, and only once', async () => {
    const { answers, read } = reader()
    const request = createReading(read, begin)
    request()
    request()
    request()
    expect(answers).toHaveLength(1)
    answers[0]?.()
    await vi.runAllTimersAsync()
    expect(answers).toHaveLength(2)
    answers[1]?.()
    await vi.runAllTimersAsync()
    expect(answers).toHaveLength(2)
  })

  it('waits for a reading that someone else began', async () => {
    const { answers, read } = reader()
    let busy = true
    const request = createReading(read, reading => !busy && begin(reading))
    request()
    expect(answers).toHaveLength(0)
    busy = false
    await vi.advanceTimersByTimeAsync(300)
    expect(answers).toHaveLength(1)
  })
})
