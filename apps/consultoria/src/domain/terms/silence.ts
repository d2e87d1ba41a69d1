import { daysBetween, localDate, type Instant, type LocalDate, type OffsetAt } from '../kernel/instant'
import type { TermsSettings } from './settings'
import { areExpiredAt, openTermsOf, type TermsSlice } from './slice'

/** How long the client has not answered, in days of the account's zone, and what may be done about it. */
export interface Silence {
  days: number
  /** Days since the last reminder; null = there was none. */
  remindedDays: number | null
  mayRemind: boolean
  mayEnd: boolean
  /** Last day on which an answer needs nothing more; null = they run out never. */
  validUntil: LocalDate | null
  isExpired: boolean
}

/** Of terms that wait for an answer; null = none do. */
export const silenceOf = (
  terms: Pick<TermsSlice, 'sent' | 'closedTo' | 'reminder'>,
  settings: Pick<TermsSettings, 'terms'> | null,
  now: Instant,
  offsetAt: OffsetAt
): Silence | null => {
  const sent = openTermsOf(terms)
  if (!sent) return null
  const since = (at: Instant): number => daysBetween(localDate(at, offsetAt), localDate(now, offsetAt))
  const { sentAt, validUntil } = sent.data
  const days = since(sentAt)
  const remindedDays = terms.reminder ? since(terms.reminder.at) : null
  const silence = settings?.terms?.silence
  const isExpired = areExpiredAt(sent.data, now)
  return {
    days,
    remindedDays,
    mayRemind: silence !== undefined && !isExpired && (remindedDays ?? days) >= silence.remindAfterDays,
    mayEnd: silence !== undefined && remindedDays !== null && remindedDays >= silence.endAfterDays,
    validUntil: validUntil === undefined ? null : localDate(validUntil, offsetAt),
    isExpired
  }
}
