import { demandDescribedData } from '../data'
import { defineFact, isBlank } from '../../ledger/defineFact'
import type { TermsSlice } from '../slice'

/** What is asked, in detail (T4). */
export const demandDescribed = defineFact({
  kind: 'demand_described',
  schema: demandDescribedData,
  apply: (terms: TermsSlice, fact) => (isBlank(fact.data.text) ? 'contradicts' : { ...terms, demand: fact })
})
