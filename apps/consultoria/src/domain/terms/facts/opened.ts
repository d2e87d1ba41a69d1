import * as z from 'zod/mini'
import { text } from '../../kernel/schema'
import { defineFact } from '../../ledger/defineFact'
import { beforeOpening } from '../data'
import { demandWith, openTermsOf, type TermsSlice } from '../slice'

const schema = z.object({
  modality: text,
  version: text,
  before: z.exactOptional(beforeOpening),
  demand: z.exactOptional(text)
})

/** A consultation that asks for no terms begins; where terms are asked for, staging them is the opening. */
export const opened = defineFact({
  kind: 'opened',
  schema,
  apply(terms: TermsSlice, fact) {
    if (openTermsOf(terms)) return 'out_of_order'
    const { data } = fact
    const before = terms.before ?? data.before ?? null
    return { ...terms, modality: data.modality, ended: null, before, demand: demandWith(terms, fact) }
  }
})
