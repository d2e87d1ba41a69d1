import { overlap, type Period } from '../kernel/calendar'
import { isBefore } from '../kernel/instant'
import type { EntryData } from './data'
import { isCounted } from './entries'
import type { RecordedEntry } from './slice'
import { periodOf } from './timeEntry'

/** An entry of an analyst where it lies in time. */
export interface PlacedEntry extends Period {
  stream: string
  n: number
  analystId: number
}

/** The entries of a stream that keep their analyst busy: charged or waived, never what was voided or corrected. */
export const placedEntries = (
  stream: string,
  entries: readonly Pick<RecordedEntry, 'n' | 'status' | 'data'>[]
): PlacedEntry[] =>
  entries.filter(isCounted).flatMap(({ n, data }) => {
    const period = periodOf(data)
    return period ? [{ ...period, stream, n, analystId: data.analystId }] : []
  })

/** T15: nobody works on two tickets at once. */
export const overlapsIn = (
  entry: Pick<EntryData, 'analystId' | 'seconds' | 'startedAt' | 'endedAt'>,
  placed: readonly PlacedEntry[]
): PlacedEntry | null => {
  const period = periodOf(entry)
  return (period && placed.find(one => one.analystId === entry.analystId && overlap(period, one))) ?? null
}

/** Entries of one analyst on different tickets that lie at the same time, each pair once, the earlier one first. */
export const overlappingPairs = (placed: readonly PlacedEntry[]): [PlacedEntry, PlacedEntry][] => {
  const pairs: [PlacedEntry, PlacedEntry][] = []
  const running = new Map<number, PlacedEntry[]>()
  for (const entry of placed.toSorted(byStart)) {
    const others = (running.get(entry.analystId) ?? []).filter(other => overlap(other, entry))
    for (const other of others) if (other.stream !== entry.stream) pairs.push([other, entry])
    running.set(entry.analystId, [...others, entry])
  }
  return pairs
}

const byStart = (a: PlacedEntry, b: PlacedEntry): number =>
  isBefore(a.start, b.start) ? -1 : isBefore(b.start, a.start) ? 1 : a.stream.localeCompare(b.stream) || a.n - b.n
