import { act, renderHook } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { ok, refuse } from '../../domain/kernel/result'
import { stages } from '../testing/stages'
import type { Press } from '../../application/ledger/operations'
import { useCommands } from './useCommands'

afterEach(() => vi.useRealTimers())

it('a command that is tried again hears how long ago it was pressed', async () => {
  vi.useFakeTimers()
  vi.setSystemTime('2026-11-24T12:00:00Z')
  const clock = { now: () => new Date().toISOString().replace('.000', ''), offsetAt: () => 0 }
  const receive = vi.fn<() => void>()
  const { result } = renderHook(() => useCommands(clock, receive))
  const heard: number[] = []
  const answers = [refuse('busy', { seconds: 7 }), refuse('offline'), ok(stages.running)]
  const command = async ({ secondsAgo }: Press) => {
    heard.push(secondsAgo ?? 0)
    return answers.shift() ?? refuse('unexpected')
  }
  await act(async () => void result.current.run('timer', command))
  await act(async () => vi.advanceTimersByTimeAsync(7_000))
  await act(async () => vi.advanceTimersByTimeAsync(30_000))
  expect(heard).toEqual([0, 7, 37])
  expect(receive).toHaveBeenCalledOnce()
})
