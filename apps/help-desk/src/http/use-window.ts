import type { Desk } from '../desk'
import { ApiError } from './api-error'

const windows = new WeakMap<Desk, Map<string, number[]>>()

/** Counts one use in real time. @returns seconds to wait when the window is full: that use is not counted. */
export function secondsToWait(desk: Desk, name: string, most: number, seconds: number): number | undefined {
  const all = windows.get(desk) ?? forgottenOnReset(desk)
  const now = Date.now()
  const recent = (all.get(name) ?? []).filter(at => now - at < seconds * 1000)
  const [oldest] = recent
  if (recent.length >= most && oldest !== undefined)
    return Math.max(Math.ceil((oldest + seconds * 1000 - now) / 1000), 1)
  all.set(name, [...recent, now])
  return undefined
}

/** @throws 429 with Retry-After once the window is full. Counted in real time. */
export function countUse(desk: Desk, name: string, most: number, seconds: number): void {
  const wait = secondsToWait(desk, name, most, seconds)
  if (wait === undefined) return
  throw new ApiError(
    429,
    { error: 'TooManyRequests', description: `Rate limit for ${name.split(' ')[0]} exceeded` },
    { 'retry-after': String(wait) }
  )
}

function forgottenOnReset(desk: Desk): Map<string, number[]> {
  const all = new Map<string, number[]>()
  windows.set(desk, all)
  desk.events.on('reset', () => all.clear())
  return all
}
