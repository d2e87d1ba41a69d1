import type { Requirement } from '../kernel/gate'
import type { PaymentSlice } from './slice'

interface View {
  payment: PaymentSlice
}

/** What was bought is paid: only then is anything agreed (A3). */
export const paymentIsConfirmed: Requirement<'payment_confirmed', 'payment', View> = {
  key: 'payment_confirmed',
  missing: ({ payment }) => (payment.confirmed ? [] : ['payment']),
  metSince: ({ payment }) => payment.confirmedSince
}

/** Something is to be paid first, and is not: where no consultation was begun, nobody has to pay. */
export const isPaymentAwaited = ({
  gate,
  modality
}: {
  gate: { missing: readonly string[] }
  modality: unknown
}): boolean => modality !== null && gate.missing.includes('payment')
