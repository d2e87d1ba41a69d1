/** YYYY-MM-DD in the account's time zone. */
export type LocalDate = string
/** ISO 8601 in UTC with whole seconds: 2026-11-21T18:00:00Z. */
export type Instant = string
/** Seconds east of UTC at an instant, in the account's time zone. */
export type OffsetAt = (instant: Instant) => number

/** Whole seconds since 1970 UTC. Throws on anything that is no instant. */
export const toSeconds = (instant: Instant): number => {
  const milliseconds = Date.parse(instant)
  if (Number.isNaN(milliseconds)) throw new RangeError(`not an instant: ${instant}`)
  return Math.floor(milliseconds / 1000)
}

export const fromSeconds = (seconds: number): Instant => `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`

export const addSeconds = (instant: Instant, seconds: number): Instant => fromSeconds(toSeconds(instant) + seconds)

export const secondsBetween = (from: Instant, to: Instant): number => toSeconds(to) - toSeconds(from)

/** In the one spelling there is (2026-11-21T18:00:00Z) instants follow each other as their texts do. */
export const isBefore = (a: Instant, b: Instant): boolean =>
  a.length === b.length && a.endsWith('Z') && b.endsWith('Z') ? a < b : toSeconds(a) < toSeconds(b)

export const latest = (first: Instant, ...rest: Instant[]): Instant =>
  rest.reduce((late, instant) => (isBefore(late, instant) ? instant : late), first)

export const earliest = (first: Instant, ...rest: Instant[]): Instant =>
  rest.reduce((early, instant) => (isBefore(instant, early) ? instant : early), first)

const local = (instant: Instant, offsetAt: OffsetAt): string => fromSeconds(toSeconds(instant) + offsetAt(instant))

/** The date an instant falls on in the account's time zone. */
export const localDate = (instant: Instant, offsetAt: OffsetAt): LocalDate => local(instant, offsetAt).slice(0, 10)

/** HH:MM in the account's time zone. */
export const localTime = (instant: Instant, offsetAt: OffsetAt): string => local(instant, offsetAt).slice(11, 16)

/**
 * The instant of a wall-clock time. A time that a clock change skips moves forward by the gap; of a time that occurs twice
 * the first is meant. '24:00' is the midnight that ends the day.
 */
export const localToInstant = (date: LocalDate, time: string, offsetAt: OffsetAt): Instant => {
  const wall = toSeconds(`${date}T00:00:00Z`) + timeOfDay(time)
  const before = offsetAt(fromSeconds(wall - DAY))
  const after = offsetAt(fromSeconds(wall + DAY))
  const valid = [wall - before, wall - after].filter(seconds => seconds + offsetAt(fromSeconds(seconds)) === wall)
  return fromSeconds(valid.length > 0 ? Math.min(...valid) : wall - before)
}

/** Seconds since midnight of 'HH:MM'. */
const timeOfDay = (time: string): number => {
  const match = /^(\d{2}):(\d{2})$/.exec(time)
  if (!match) throw new RangeError(`not a time of day: ${time}`)
  return Number(match[1]) * 3600 + Number(match[2]) * 60
}

export const addDays = (date: LocalDate, days: number): LocalDate =>
  fromSeconds(toSeconds(`${date}T00:00:00Z`) + days * DAY).slice(0, 10)

/** ISO weekday: Monday 1 … Sunday 7. */
export const weekday = (date: LocalDate): number => new Date(`${date}T00:00:00Z`).getUTCDay() || 7

export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  secondsBetween(`${from}T00:00:00Z`, `${to}T00:00:00Z`) / DAY

export const isDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) && addDays(text, 0) === text

const DAY = 86_400
