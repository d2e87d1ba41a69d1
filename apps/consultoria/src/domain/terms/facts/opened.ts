import * as z from 'zod/mini'
import { text } from '../../kernel/schema'
import { defineFact } from '../../ledger/defineFact'
import type { TermsSlice } from '../slice'

const schema = z.object({ modality: text, version: text })

/** A consultation that asks for no terms begins; where terms are asked for, staging them is the opening. */
export const opened = defineFact({
  kind: 'opened',
  schema,
  apply: (terms: TermsSlice, { data }) => (terms.sent ? 'out_of_order' : { ...terms, modality: data.modality })
})
