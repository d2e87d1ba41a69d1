import type { Requirement } from '../kernel/gate'
import { openTermsOf, type TermsSlice } from '../terms/slice'
import type { AcceptanceSlice } from './slice'

interface View {
  terms: TermsSlice
  acceptance: AcceptanceSlice
}

/** The client agreed to the terms that were sent. */
export const termsAccepted: Requirement<'terms_accepted', 'terms' | 'acceptance', View> = {
  key: 'terms_accepted',
  missing({ terms, acceptance }) {
    if (acceptance.consentSince !== null) return []
    return openTermsOf(terms) ? ['acceptance'] : ['terms', 'acceptance']
  },
  metSince: ({ acceptance }) => acceptance.consentSince
}
