import * as z from 'zod/mini'
import { text } from '../../kernel/schema'
import { defineFact } from '../../ledger/defineFact'
import { beforeOpening } from '../data'
import { openTermsOf, type TermsSlice } from '../slice'

const schema = z.object({ modality: text, version: text, before: z.exactOptional(beforeOpening) })

/** A consultation that asks for no terms begins; where terms are asked for, staging them is the opening. */
export const opened = defineFact({
  kind: 'opened',
  schema,
  apply: (terms: TermsSlice, { data }) =>
    openTermsOf(terms)
      ? 'out_of_order'
      : { ...terms, modality: data.modality, ended: null, before: terms.before ?? data.before ?? null }
})
