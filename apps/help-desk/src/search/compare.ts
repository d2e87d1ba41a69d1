import type { Operator } from './query'

export function ranked(ranks: readonly string[], held: string | null, operator: Operator, wanted: string): boolean {
  const [a, b] = [ranks.indexOf(held ?? ''), ranks.indexOf(wanted)]
  return b !== -1 && a !== -1 && ordered(a, operator, b)
}

export function ordered(a: number | string, operator: Operator, b: number | string): boolean {
  switch (operator) {
    case ':':
      return a === b
    case '<':
      return a < b
    case '>':
      return a > b
    case '<=':
      return a <= b
    case '>=':
      return a >= b
  }
}

const units: Record<string, number> = { minute: 60_000, hour: 3_600_000, day: 86_400_000, week: 604_800_000 }

export const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text)

/** The instant a text means: itself, or so long ago (`4hours`), in milliseconds. NaN: none. */
export function instantOf(text: string, now: Date): number {
  const ago = /^(\d+)(minute|hour|day|week)s?$/i.exec(text)
  if (!ago) return new Date(text).getTime()
  return now.getTime() - Number(ago[1]) * (units[(ago[2] ?? '').toLowerCase()] ?? 0)
}

/** Dates: a day, an instant, or so long ago. */
export function dated(held: string | null, operator: Operator, wanted: string, now: Date): boolean {
  if (wanted.toLowerCase() === 'none') return held === null
  if (held === null) return false
  if (isDay(wanted)) return ordered(held.slice(0, 10), operator, wanted)
  const instant = instantOf(wanted, now)
  return !Number.isNaN(instant) && ordered(new Date(held).getTime(), operator, instant)
}
