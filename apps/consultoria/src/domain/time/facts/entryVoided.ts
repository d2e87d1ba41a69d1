import * as z from 'zod/mini'
import { defineFact, type Judging } from '../../ledger/defineFact'
import { alteredBy, alteration, mayAlter } from '../alteration'
import { uncharged } from '../entries'
import { entryIn, type TimeSlice, withEntry } from '../slice'

/** Anular: the entry was wrong. */
export const entryVoided = defineFact({
  kind: 'entry_voided',
  schema: z.object(alteration),
  afterMerge: true,
  money: { figures: ({ entry, reason }) => ({ entry, reason }), announcedBy: () => 'fields' },
  target: ({ entry }) => entry,
  apply(time: TimeSlice, fact, view: Judging) {
    const target = entryIn(time, fact.data.entry)
    const verdict = mayAlter(view, fact, target)
    if (verdict || !target) return verdict ?? 'unknown_target'
    return withEntry(time, { ...uncharged(target, 'voided'), status: 'voided', voided: alteredBy(fact) })
  }
})
