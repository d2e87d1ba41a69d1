import { transferSentData } from '../data'
import { defineFact, isLeader, type Judging } from '../../ledger/defineFact'
import { billingGaps } from '../payer'
import type { PayerSlice } from '../slice'

/** The managerial transfer is sent by a leader, to the choice in force; one that another replaced is pending no more. */
export const transferSent = defineFact({
  kind: 'transfer_sent',
  schema: transferSentData,
  promises: () => 'update',
  replacesPromisesOf: ['transfer_sent'],
  apply(payer: PayerSlice, fact, view: Judging) {
    if (!payer.choices.has(fact.data.payer)) return 'unknown_target'
    if (payer.kind !== 'unit_transfer' || payer.chosen?.n !== fact.data.payer) return 'out_of_order'
    if (!isLeader(view, fact)) return 'not_entitled'
    if (!payer.approval || billingGaps(payer.chosen.data).length > 0) return 'out_of_order'
    return { ...payer, transferSent: fact }
  }
})
