import { ApiError } from '../api-error'
import type { Desk } from '../desk'

const windows = new WeakMap<Desk, Map<string, number[]>>()

/** @throws 429 with Retry-After once the window is full. Counted in real time. */
export function countUse(desk: Desk, name: string, most: number, seconds: number): void {
  const all = windows.get(desk) ?? forgottenOnReset(desk)
  const now = Date.now()
  const recent = (all.get(name) ?? []).filter(at => now - at < seconds * 1000)
  const [oldest] = recent
  if (recent.length >= most && oldest !== undefined)
    throw new ApiError(
      429,
      { error: 'TooManyRequests', description: `Rate limit for ${name.split(' ')[0]} exceeded` },
      { 'retry-after': String(Math.max(Math.ceil((oldest + seconds * 1000 - now) / 1000), 1)) }
    )
  all.set(name, [...recent, now])
}

function forgottenOnReset(desk: Desk): Map<string, number[]> {
  const all = new Map<string, number[]>()
  windows.set(desk, all)
  desk.events.on('reset', () => all.clear())
  return all
}
