import { termsStagedData } from '../data'
import { defineFact } from '../../ledger/defineFact'
import { demandWith, openTermsOf, type TermsSlice } from '../slice'

/** The agent pressed "Abrir consultoria": the terms lie in the composer, nothing has been sent yet. */
export const termsStaged = defineFact({
  kind: 'terms_staged',
  schema: termsStagedData,
  apply: (terms: TermsSlice, fact) => ({
    ...terms,
    staged: fact,
    everStaged: new Map([...terms.everStaged, [fact.n, fact]]),
    problem: null,
    ended: null,
    before: terms.before ?? fact.data.before ?? null,
    demand: demandWith(terms, fact),
    modality: openTermsOf(terms) ? terms.modality : fact.data.policy
  })
})
