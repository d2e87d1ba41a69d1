import { defineFact } from '../../ledger/defineFact'
import { purchaseLinkedData } from '../data'
import type { PaymentSlice } from '../slice'

/** Written by whoever opens the ticket first; an order belongs to one ticket, and a ticket to one order. */
export const purchaseLinked = defineFact({
  kind: 'purchase_linked',
  schema: purchaseLinkedData,
  writer: 'anybody',
  apply(payment: PaymentSlice, fact) {
    return payment.purchase ? 'out_of_order' : { ...payment, purchase: fact }
  }
})
