import * as z from 'zod/mini'
import { positive, text } from '../../kernel/schema'
import { EVIDENCE_CHECKERS, mayCheckEvidence } from '../../people/roles'
import { defineFact, type Judging } from '../defineFact'
import type { LedgerSlice } from '../slice'

/**
 * What the facts up to `head` point at (comments, authors, requesters) was looked up in the ticket's audits and found; it is
 * not looked up again. `hash` is that record's, so that it covers no other history.
 */
export const evidenceChecked = defineFact({
  kind: 'evidence_checked',
  schema: z.object({ head: positive, hash: text }),
  writer: 'anybody',
  judgedBy: EVIDENCE_CHECKERS,
  // that somebody looked facts up changes none of them
  mayWait: false,
  afterMerge: true,
  apply(ledger: LedgerSlice, { n, by, at, data }, { roles, positions }: Judging) {
    if (!mayCheckEvidence(roles, by, at)) return 'not_entitled'
    const checked = positions.slots.get(data.head)?.[0]
    if (!checked || data.head >= n) return 'unknown_target'
    if (checked.hash !== data.hash) return 'contradicts'
    return { ...ledger, checkedTo: Math.max(ledger.checkedTo, data.head) }
  }
})
