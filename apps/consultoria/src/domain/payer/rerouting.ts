import { isBlank, isLeader, type Judging, type Verdict } from '../ledger/defineFact'
import type { Stamped } from '../ledger/fact'
import type { PayerChosen } from './data'

/** Who pays is free until the first minute the payer's authorisation covers; from then on a leader re-routes, with a reason. */
export const mayReroute = (fact: Stamped<PayerChosen>, view: Judging): Verdict | null => {
  if (!isLeader(view, fact)) return 'not_entitled'
  return !fact.data.rerouted || isBlank(fact.data.reason) ? 'contradicts' : null
}
