import { folded } from './normalise'

/** Started minutes: 601 s are 11. */
export const startedMinutes = (seconds: number): number => Math.ceil(seconds / 60)

/** The next whole step that holds these seconds, in minutes: 31 min in steps of 30 are 60. */
export const startedSteps = (seconds: number, stepMinutes: number): number =>
  Math.ceil(seconds / (stepMinutes * 60)) * stepMinutes

/**
 * What a person types for a duration, in seconds, or null: `45` (minutes) · `45min` · `1h` · `1h30` · `1h 30min` ·
 * `0:45` (hours:minutes) · `1,5h` · `1.5 h`. Nothing below a second, nothing above 24 h.
 */
export const parseDuration = (typed: string): number | null => {
  const text = folded(typed).replaceAll(/ (?=\D)|(?<=\D) /g, '')
  for (const read of [readMinutes, readClock, readHours]) {
    const seconds = read(text)
    if (seconds !== null) return seconds > 0 && seconds <= 86_400 ? seconds : null
  }
  return null
}

const readMinutes = (text: string): number | null => {
  const match = /^(\d+(?:[.,]\d+)?)(?:m|min|mins|minutos?|minutes?)?$/.exec(text)
  return match ? Math.round(decimal(match[1]) * 60) : null
}

const readClock = (text: string): number | null => {
  const match = /^(\d{1,2}):([0-5]\d)(?:h)?$/.exec(text)
  return match ? Number(match[1]) * 3600 + Number(match[2]) * 60 : null
}

const readHours = (text: string): number | null => {
  const match = /^(\d+(?:[.,]\d+)?)h(?:(\d{1,2})(?:m|min)?)?$/.exec(text)
  if (!match) return null
  const minutes = Number(match[2] ?? 0)
  // '1,5h30' says two things at once
  if (minutes > 59 || (match[2] !== undefined && /[.,]/.test(match[1] ?? ''))) return null
  return Math.round(decimal(match[1]) * 3600) + minutes * 60
}

const decimal = (digits: string | undefined): number => Number((digits ?? '').replace(',', '.'))

/** Exact minutes with two decimals, as lists and reports show them. */
export const minutesOf = (seconds: number): number => Math.round((seconds * 100) / 60) / 100
