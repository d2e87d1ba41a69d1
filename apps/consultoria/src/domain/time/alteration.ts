import * as z from 'zod/mini'
import { positive, text } from '../kernel/schema'
import { isBlank, isLeader, type Judging, type Verdict } from '../ledger/defineFact'
import type { Stamped } from '../ledger/fact'
import { isWithdrawn, uncharged } from './entries'
import { type Alteration, entryIn, type RecordedEntry, type TimeSlice, withEntry } from './slice'
import { needsNote, WAIVER_REASONS } from './waiverReasons'

export const alteration = { entry: positive, reason: z.enum(WAIVER_REASONS), note: text }

type Altered = Pick<Alteration, 'reason' | 'note'> & { entry: number }

/** What both ways of taking an entry off the bill are to the ledger. */
export const altering = {
  afterMerge: true as const,
  money: {
    figures: ({ entry, reason }: Altered) => ({ entry, reason }),
    announcedBy: () => 'fields' as const
  },
  target: ({ entry }: Altered) => entry
}

/** The entry without its charge, as a leader altered it; or why it stays. */
export const altered = (
  time: TimeSlice,
  fact: Stamped<Altered>,
  view: Judging,
  as: 'voided' | 'waived'
): TimeSlice | Verdict => {
  const target = entryIn(time, fact.data.entry)
  if (!target) return 'unknown_target'
  const verdict = mayAlter(view, fact, target, as)
  if (verdict) return verdict
  const { n, by, at, data } = fact
  const alteration: Alteration = { n, by, at, reason: data.reason, note: data.note }
  return withEntry(time, { ...uncharged(target, as), status: as, [as]: alteration })
}

/** Only leaders take entries off the bill; "Outros" says nothing by itself. */
const mayAlter = (
  view: Judging,
  fact: Stamped<Altered>,
  target: RecordedEntry,
  as: 'voided' | 'waived'
): Verdict | null => {
  if (!isLeader(view, fact)) return 'not_entitled'
  if (isWithdrawn(target)) return 'out_of_order'
  if (needsNote(fact.data.reason) && isBlank(fact.data.note)) return 'contradicts'
  return as === 'waived' && target.status === 'waived' ? 'out_of_order' : null
}
