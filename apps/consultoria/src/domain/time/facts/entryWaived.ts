import * as z from 'zod/mini'
import { text } from '../../kernel/schema'
import { defineFact, type Judging } from '../../ledger/defineFact'
import { altered, altering, alteration } from '../alteration'
import type { TimeSlice } from '../slice'

/** Abonar: the time is true but not charged. Exactly one waiver per entry, with exactly one of the six reasons. */
export const entryWaived = defineFact({
  kind: 'entry_waived',
  schema: z.object({ ...alteration, issueId: z.nullable(text) }),
  ...altering,
  apply: (time: TimeSlice, fact, view: Judging) => altered(time, fact, view, 'waived')
})
