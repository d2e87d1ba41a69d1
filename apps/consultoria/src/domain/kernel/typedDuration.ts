import { folded } from './normalise'

/** What was typed, in seconds; `either` = it can be read in two ways, and the person is asked which. */
type ReadDuration = { seconds: number } | { either: readonly [number, number] }

const DAY = 86_400
const MINUTES = '(?:m|min|mins|minutos?|minutes?)\\.?'
const HOURS = '(?:h|hs|hrs?|horas?|hours?)\\.?'
const NUMBER = '\\d+(?:[.,]\\d+)?'
const AND = '(?:e|and|y)?'
const TYPED_MINUTES = new RegExp(`^(${NUMBER})(${MINUTES})?$`)
const TYPED_HOURS = new RegExp(`^(${NUMBER})${HOURS}(?:${AND}(\\d{1,2})(?:${MINUTES})?)?$`)
const TYPED_CLOCK = new RegExp(`^(\\d{1,2}):([0-5]\\d)(?:${HOURS})?$`)
/** A thousand and more in one language, a fraction in the other. */
const GROUPED = /^\d{1,3}[.,]\d{3}$/

/**
 * What a person types for a duration: `45` (minutes) · `45 min.` · `1h` · `1 hora` · `1h30` · `1 hora e 30 minutos` · `0:45`
 * (hours:minutes) · `1,5 h`. A bare `1,5` may be hours or minutes, `1.500` one and a half or a thousand and five hundred: both are
 * asked back. null = it is none, or nothing, or more than 24 h.
 */
export const readDuration = (typed: string): ReadDuration | null => {
  const text = folded(typed).replaceAll(/ (?=\D)|(?<=\D) /g, '')
  const read = readMinutes(text) ?? readClock(text) ?? readHours(text)
  if (read === null || 'either' in read) return read
  return read.seconds > 0 && read.seconds <= DAY ? read : null
}

/** The same where there is nobody to ask: only what can be read in one way. */
export const parseDuration = (typed: string): number | null => {
  const read = readDuration(typed)
  return read && 'seconds' in read ? read.seconds : null
}

const readMinutes = (text: string): ReadDuration | null => {
  const [, digits = '', unit] = TYPED_MINUTES.exec(text) ?? []
  if (digits === '') return null
  const seconds = Math.round(decimal(digits) * 60)
  if (GROUPED.test(digits)) {
    const whole = Number(digits.replace(/[.,]/, '')) * 60
    return { either: [unit === undefined ? seconds * 60 : seconds, whole] }
  }
  return unit === undefined && /[.,]/.test(digits) ? { either: [seconds * 60, seconds] } : { seconds }
}

const readClock = (text: string): ReadDuration | null => {
  const match = TYPED_CLOCK.exec(text)
  return match ? { seconds: Number(match[1]) * 3600 + Number(match[2]) * 60 } : null
}

const readHours = (text: string): ReadDuration | null => {
  const match = TYPED_HOURS.exec(text)
  if (!match) return null
  const minutes = Number(match[2] ?? 0)
  // '1,5h30' says two things at once
  if (minutes > 59 || (match[2] !== undefined && /[.,]/.test(match[1] ?? ''))) return null
  return { seconds: Math.round(decimal(match[1]) * 3600) + minutes * 60 }
}

const decimal = (digits: string | undefined): number => Number((digits ?? '').replace(',', '.'))
