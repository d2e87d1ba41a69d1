import * as z from 'zod/mini'
import { positive, whole } from '../../kernel/schema'
import { defineFact } from '../../ledger/defineFact'
import { type TermsSlice, wasSent } from '../slice'

/** The staged terms cannot be counted: written as internal note, changed, or submitted without them. */
export const termsNotSent = defineFact({
  kind: 'terms_not_sent',
  schema: z.object({ staged: positive, why: z.enum(['internal', 'edited', 'unsent']), auditId: z.nullable(whole) }),
  writer: 'anybody',
  apply(terms: TermsSlice, { data }) {
    if (!terms.everStaged.has(data.staged)) return 'unknown_target'
    if (wasSent(terms, data.staged)) return 'out_of_order'
    return terms.staged?.n === data.staged ? { ...terms, problem: data.why } : terms
  }
})
