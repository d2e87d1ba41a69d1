import { defineFact } from '../../ledger/defineFact'
import { wasRequester } from '../../ledger/ticketPast'
import { clientNamedData } from '../data'
import { openTermsOf, type TermsSlice } from '../slice'

/**
 * Somebody of a Unit asked (its consultant, who did not find the cause): whose consultation it is, said before it is opened. The
 * terms go to that client, who accepts and pays until the Unit agrees to; the opener stays in copy.
 */
export const clientNamed = defineFact({
  kind: 'client_named',
  schema: clientNamedData,
  apply(terms: TermsSlice, fact) {
    if (openTermsOf(terms) || (terms.modality !== null && !terms.ended)) return 'out_of_order'
    const { openerId, unitId, clientId, organizationId } = fact.data
    // the Unit's own is asked by whoever asked; another organization's by somebody else
    if ((clientId === openerId) !== (organizationId === unitId)) return 'contradicts'
    return { ...terms, opener: fact }
  },
  evidence: ({ data }, past, { createdAt }) =>
    wasRequester(past, createdAt, data.clientId) ? null : 'requester_differs'
})
