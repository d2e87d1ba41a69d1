import { localDate, localTime, type Instant, type LocalDate, type OffsetAt, weekday } from '../domain/kernel/instant'
import type { Locale } from '../domain/kernel/locale'
import { clientWords } from './clientWords'

/** Words with values in the places of their tokens; a token that nobody fills stays. */
export const withTokens = (words: string, values: Readonly<Record<string, string>>): string =>
  words.replace(/\[([a-z]+)\]/g, (token, name: string) => values[name] ?? token)

export function readableDate(date: LocalDate, locale: Locale): string {
  const [year, month, day] = date.split('-')
  return locale === 'en' ? date : `${day}/${month}/${year}`
}

/** ter, 24/11/2026 */
const namedDate = (date: LocalDate, locale: Locale): string =>
  `${clientWords[locale].days.split(' ')[weekday(date) % 7]}, ${readableDate(date, locale)}`

/** UTC−3: whoever reads a mail elsewhere knows which clock is meant. */
const zoneOf = (at: Instant, offsetAt: OffsetAt): string => {
  const minutes = Math.round(Math.abs(offsetAt(at)) / 60)
  const rest = minutes % 60 === 0 ? '' : `:${String(minutes % 60).padStart(2, '0')}`
  return `UTC${offsetAt(at) < 0 ? '−' : '+'}${Math.floor(minutes / 60)}${rest}`
}

/** 45 min, 1h, 1h30: read alike in all our languages. */
export function durationWords(seconds: number): string {
  const minutes = Math.round(seconds / 60)
  const rest = minutes % 60
  if (minutes < 60) return `${minutes} min`
  return `${Math.floor(minutes / 60)}h${rest === 0 ? '' : String(rest).padStart(2, '0')}`
}

/** ter, 24/11 14:00 */
export const briefMoment = (at: Instant, offsetAt: OffsetAt, locale: Locale): string =>
  `${namedDate(localDate(at, offsetAt), locale).slice(0, -'/2026'.length)} ${localTime(at, offsetAt)}`

/** ter, 24/11/2026 14:00 (UTC−3), or with its end 14:00–15:00. */
export function momentWords(at: Instant, offsetAt: OffsetAt, locale: Locale, end: Instant | null = null): string {
  const until = end === null ? '' : `–${localTime(end, offsetAt)}`
  return `${namedDate(localDate(at, offsetAt), locale)} ${localTime(at, offsetAt)}${until} (${zoneOf(at, offsetAt)})`
}

/** An amount, with the word for taxes where they come on top. */
export const withTaxes = (amount: string, modality: { taxes: { mode: string } } | null, locale: Locale): string =>
  modality?.taxes.mode === 'added' ? `${amount} ${clientWords[locale].ceiling.taxes}` : amount
