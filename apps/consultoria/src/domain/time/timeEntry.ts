import {
  addDays,
  addSeconds,
  daysBetween,
  isBefore,
  isDate,
  localDate,
  secondsBetween,
  type Instant,
  type LocalDate,
  type OffsetAt
} from '../kernel/instant'
import { LIMITS } from '../kernel/limits'
import { overlap, type Period } from '../kernel/calendar'
import type { TimeSettings } from './settings'
import { ok, refuse, type Refusal, type Result } from '../kernel/result'

export interface Timed {
  seconds: number
  startedAt: Instant | null
  endedAt: Instant | null
}

/** Where an entry lies in time, as far as it says so; one end and the duration give the other. */
export const interval = ({ seconds, startedAt, endedAt }: Timed): { from: Instant; elapsed: number } | null => {
  if (startedAt !== null)
    return { from: startedAt, elapsed: endedAt === null ? seconds : secondsBetween(startedAt, endedAt) }
  return endedAt === null ? null : { from: addSeconds(endedAt, -seconds), elapsed: seconds }
}

/** From when to when it keeps its analyst busy; null = it says a duration only, and lies nowhere. */
export const periodOf = (timed: Timed): Period | null => {
  const span = interval(timed)
  return span && { start: span.from, end: addSeconds(span.from, Math.max(timed.seconds, span.elapsed)) }
}

/** Seconds before and from an instant on; time without a place counts as after it. */
export const splitAt = (timed: Timed, instant: Instant): { before: number; after: number } => {
  const span = interval(timed)
  const before = span ? Math.min(timed.seconds, Math.max(0, secondsBetween(span.from, instant))) : 0
  return { before, after: timed.seconds - before }
}

export interface TypedEntry {
  seconds: number | null
  startedAt: Instant | null
  endedAt: Instant | null
  workDate: LocalDate
  note: string
}

interface EntryLimits {
  modality: Pick<TimeSettings, 'entries'>
  now: Instant
  offsetAt: OffsetAt
  /** The date of the entry that is corrected: left as it was, it is as old as it is (T19). */
  keptDate?: LocalDate | null
  /** Own entries and captures that may lie at the same time. */
  others: readonly Period[]
}

interface CheckedEntry extends Timed {
  workDate: LocalDate
  note: string
  /** Things to show that do not stop it. */
  warnings: Refusal[]
}

/** Seconds a server clock may run behind the browser that asked it. */
const CLOCK_SLACK = 120

/** What an agent typed, as an entry that may be written; or what is wrong with it. */
export const checkEntry = (typed: TypedEntry, limits: EntryLimits): Result<CheckedEntry, Refusal> => {
  const seconds = typed.seconds ?? between(typed)
  if (seconds === null || !Number.isSafeInteger(seconds) || seconds <= 0) return refuse('time.no_duration')
  const timed = { seconds, startedAt: typed.startedAt, endedAt: typed.endedAt }
  const wrong = wrongTime(timed) ?? wrongDate(typed.workDate, limits) ?? wrongNote(typed.note, limits.modality)
  if (wrong) return refuse(wrong.code, wrong.detail)
  const span = interval(timed)
  if (span && localDate(span.from, limits.offsetAt) !== typed.workDate) return refuse('time.other_date')
  const period = periodOf(timed)
  if (period && isBefore(addSeconds(limits.now, CLOCK_SLACK), period.end)) return refuse('time.in_future')
  const taken = period && limits.others.find(other => overlap(period, other))
  const warnings: Refusal[] = taken ? [{ code: 'time.overlaps', detail: { start: taken.start, end: taken.end } }] : []
  if (taken && limits.modality.entries.overlap === 'refuse') return refuse('time.overlaps', warnings[0]?.detail)
  return ok({ ...timed, workDate: typed.workDate, note: typed.note.trim(), warnings })
}

const between = ({ startedAt, endedAt }: TypedEntry): number | null =>
  startedAt !== null && endedAt !== null ? secondsBetween(startedAt, endedAt) : null

const wrongTime = (timed: Timed): Refusal | null => {
  if (timed.seconds > 86_400) return { code: 'time.too_long' }
  const span = interval(timed)
  return span && timed.seconds > span.elapsed ? { code: 'time.longer_than_interval' } : null
}

const wrongDate = (workDate: LocalDate, { modality, now, offsetAt, keptDate }: EntryLimits): Refusal | null => {
  if (!isDate(workDate)) return { code: 'time.no_date' }
  const today = localDate(now, offsetAt)
  const limit = modality.entries.backDateLimitDays
  if (daysBetween(today, workDate) > 0) return { code: 'time.in_future' }
  return workDate !== keptDate && daysBetween(workDate, today) > limit
    ? { code: 'time.too_old', detail: { days: limit, earliest: addDays(today, -limit) } }
    : null
}

const wrongNote = (note: string, { entries }: Pick<TimeSettings, 'entries'>): Refusal | null => {
  const { minimum, maximum } = noteLimits(entries)
  const letters = lettersOf(note)
  if (letters > maximum) return { code: 'time.note_too_long', detail: { maximum } }
  return letters < minimum ? { code: 'time.note_too_short', detail: { minimum } } : null
}

/** Between how many letters a note has. */
export const noteLimits = ({
  minimumNoteLength
}: Pick<TimeSettings['entries'], 'minimumNoteLength'>): { minimum: number; maximum: number } => ({
  minimum: minimumNoteLength,
  maximum: LIMITS.noteLetters
})

export const lettersOf = (note: string): number => [...note.trim()].length
