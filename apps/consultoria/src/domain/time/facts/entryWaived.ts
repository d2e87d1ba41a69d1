import * as z from 'zod/mini'
import { text } from '../../kernel/schema'
import { defineFact, type Judging } from '../../ledger/defineFact'
import { alteredBy, alteration, mayAlter } from '../alteration'
import { uncharged } from '../entries'
import { entryIn, type TimeSlice, withEntry } from '../slice'

/** Abonar: the time is true but not charged. Exactly one waiver per entry, with exactly one of the six reasons. */
export const entryWaived = defineFact({
  kind: 'entry_waived',
  schema: z.object({ ...alteration, issueId: z.nullable(text) }),
  afterMerge: true,
  money: { figures: ({ entry, reason }) => ({ entry, reason }), announcedBy: () => 'fields' },
  target: ({ entry }) => entry,
  apply(time: TimeSlice, fact, view: Judging) {
    const target = entryIn(time, fact.data.entry)
    const verdict = mayAlter(view, fact, target)
    if (verdict || !target) return verdict ?? 'unknown_target'
    if (target.status === 'waived') return 'out_of_order'
    return withEntry(time, { ...uncharged(target, 'waived'), status: 'waived', waived: alteredBy(fact) })
  }
})
