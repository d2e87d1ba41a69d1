import * as z from 'zod/mini'
import { whole } from '../../kernel/schema'
import { defineFact } from '../defineFact'
import type { LedgerSlice } from '../slice'

export const mergedInto = defineFact({
  kind: 'merged_into',
  schema: z.object({ ticketId: whole }),
  writer: 'anybody',
  apply: (ledger: LedgerSlice, { data }) => ({ ...ledger, mergedInto: data.ticketId }),
  evidence: ({ data }, past) => (past.mergedInto === data.ticketId ? null : 'merge_missing')
})
