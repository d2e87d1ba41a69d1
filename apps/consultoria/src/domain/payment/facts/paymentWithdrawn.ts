import { defineFact } from '../../ledger/defineFact'
import { paymentWithdrawnData } from '../data'
import type { PaymentSlice } from '../slice'

/** The payment was reversed: the agenda is closed again until it is paid anew. */
export const paymentWithdrawn = defineFact({
  kind: 'payment_withdrawn',
  schema: paymentWithdrawnData,
  writer: 'anybody',
  apply(payment: PaymentSlice, { data }) {
    if (payment.confirmed?.data.paid !== data.paid) return 'unknown_target'
    return { ...payment, confirmed: null, confirmedSince: null }
  }
})
