import * as z from 'zod/mini'
import { defineFact, type Judging } from '../../ledger/defineFact'
import { altered, altering, alteration } from '../alteration'
import type { TimeSlice } from '../slice'

/** Anular: the entry was wrong. */
export const entryVoided = defineFact({
  kind: 'entry_voided',
  schema: z.object(alteration),
  ...altering,
  apply: (time: TimeSlice, fact, view: Judging) => altered(time, fact, view, 'voided')
})
