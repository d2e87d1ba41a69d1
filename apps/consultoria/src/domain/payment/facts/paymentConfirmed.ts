import { defineFact } from '../../ledger/defineFact'
import { paymentConfirmedData } from '../data'
import type { PaymentSlice } from '../slice'

/**
 * What finance or an integration confirmed with the packages, as the ticket learns of it. It opens the agenda; money hangs on the
 * packages' own fact: what was not paid there covers no work.
 */
export const paymentConfirmed = defineFact({
  kind: 'payment_confirmed',
  schema: paymentConfirmedData,
  writer: 'anybody',
  apply(payment: PaymentSlice, fact) {
    if (payment.purchase?.n !== fact.data.purchase) return 'unknown_target'
    if (payment.confirmed) return 'out_of_order'
    return { ...payment, confirmed: fact, confirmedSince: fact.at }
  }
})
