import * as z from 'zod/mini'
import { defineFact } from '../defineFact'
import type { LedgerSlice } from '../slice'
import { tenure } from '../../people/roles'

/** Who held which role from when until when, as an administrator saw it; it says something in the roster's own stream only. */
export const rosterSet = defineFact({
  kind: 'roster_set',
  schema: z.object({ tenures: z.array(tenure) }),
  judgedBy: ['administrator'],
  apply: (_ledger: LedgerSlice) => 'contradicts' as const
})
