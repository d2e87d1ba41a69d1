import type { Desk } from '../desk'

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

function forgottenOnReset(desk: Desk): Map<string, number[]> {
  const all = new Map<string, number[]>()
  windows.set(desk, all)
  desk.events.on('reset', () => all.clear())
  return all
}
