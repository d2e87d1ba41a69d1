import * as z from 'zod/mini'
import { positive, whole } from '../../kernel/schema'
import { defineFact } from '../defineFact'
import type { LedgerSlice } from '../slice'

/** What a fact promised is on the ticket: a spoken acceptance's public confirmation, a transfer's text and its sending. */
export const updateLinked = defineFact({
  kind: 'update_linked',
  schema: z.object({ fact: positive, auditId: whole, commentId: z.nullable(whole) }),
  writer: 'anybody',
  afterMerge: true,
  apply: (ledger: LedgerSlice) => ledger,
  settles: ({ fact, commentId }) => ({ fact, comment: commentId }),
  target: ({ fact }) => fact,
  evidence: ({ data }, past) => (past.auditIds.includes(data.auditId) ? null : 'audit_missing')
})
