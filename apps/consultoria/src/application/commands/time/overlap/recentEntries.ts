import * as z from 'zod/mini'
import { addSeconds, isBefore, type Instant, type LocalDate } from '../../../../domain/kernel/instant'
import { instant, localDate, positive, text } from '../../../../domain/kernel/schema'
import type { DraftStore } from '../../../../ports'

/** What this browser sent for an analyst, and may not be in the search index yet. */
export interface RecentEntry {
  op: string
  stream: string
  seconds: number
  startedAt: Instant | null
  endedAt: Instant | null
  workDate: LocalDate
  /** When it was sent. */
  at: Instant
}

const kept = z.array(
  z.object({
    op: text,
    stream: text,
    seconds: positive,
    startedAt: z.nullable(instant),
    endedAt: z.nullable(instant),
    workDate: localDate,
    at: instant
  })
)

/** The search index is behind by seconds or minutes; after this it answers by itself. */
const KEPT_SECONDS = 3600
const MOST = 50

const keyOf = (analystId: number): string => `recent-entries:${analystId}`

export const recentEntries = (drafts: DraftStore, analystId: number): RecentEntry[] =>
  drafts.load(keyOf(analystId), kept) ?? []

export function rememberEntry(drafts: DraftStore, analystId: number, entry: RecentEntry): void {
  const oldest = addSeconds(entry.at, -KEPT_SECONDS)
  const others = recentEntries(drafts, analystId).filter(({ op, at }) => op !== entry.op && !isBefore(at, oldest))
  drafts.save(keyOf(analystId), [...others, entry].slice(-MOST))
}

export function forgetEntry(drafts: DraftStore, analystId: number, op: string): void {
  const others = recentEntries(drafts, analystId).filter(one => one.op !== op)
  if (others.length > 0) drafts.save(keyOf(analystId), others)
  else drafts.clear(keyOf(analystId))
}
