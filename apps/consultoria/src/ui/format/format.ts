import { reais } from '../../catalog/reais'
import { type Instant, type LocalDate, type OffsetAt, localDate, localTime, weekday } from '../../domain/kernel/instant'
import type { Locale } from '../../domain/kernel/locale'
import { startedMinutes } from '../../domain/kernel/duration'
import type { Translate } from '../i18n/translate'

/** A word that begins a line. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** How figures read; no Intl, so that every browser and every test prints the same. */
export interface Format {
  /** R$ 1.234,56 from integer centavos. */
  money(centavos: number): string
  /** 45 min, 1h30, 2h: whole minutes, rounded up so that a started minute is seen. */
  duration(seconds: number): string
  /** 0:12:33 for a running clock. */
  clock(seconds: number): string
  /** ter, 24/11 14:00 in the account's zone. */
  moment(at: Instant): string
  /** ter, 24/11 14:00 – 14:30; the day is said once where it is the same. */
  span(from: Instant, to: Instant): string
  /** 14:00 */
  time(at: Instant): string
  /** 24/11 */
  day(date: LocalDate): string
  /** ter, 24/11: beside a date field, which follows the browser's language and not the agent's. */
  namedDay(date: LocalDate): string
}

export function createFormat(locale: Locale, t: Translate, offsetAt: OffsetAt): Format {
  const separators = locale === 'en' ? ([',', '.'] as const) : (['.', ','] as const)
  const days = t('dates.days').split(' ')
  const dayMonth = (day: string, month: string) => (locale === 'en' ? `${month}/${day}` : `${day}/${month}`)
  const time = (at: Instant) => localTime(at, offsetAt)
  const day = (date: LocalDate) => dayMonth(date.slice(8, 10), date.slice(5, 7))
  const namedDay = (date: LocalDate) => `${days[weekday(date) % 7]}, ${day(date)}`
  const moment = (at: Instant) => `${namedDay(localDate(at, offsetAt))} ${time(at)}`
  return {
    money: centavos => `${centavos < 0 ? '−' : ''}${reais(Math.abs(centavos), separators)}`,
    duration(seconds) {
      const minutes = startedMinutes(seconds)
      const hours = Math.floor(minutes / 60)
      if (hours === 0) return `${minutes} min`
      return minutes % 60 === 0 ? `${hours}h` : `${hours}h${two(minutes % 60)}`
    },
    clock(seconds) {
      const whole = Math.max(0, Math.floor(seconds))
      return `${Math.floor(whole / 3600)}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`
    },
    moment,
    span: (from, to) =>
      `${moment(from)} – ${localDate(from, offsetAt) === localDate(to, offsetAt) ? time(to) : moment(to)}`,
    time,
    day,
    namedDay
  }
}

const two = (value: number): string => String(value).padStart(2, '0')
