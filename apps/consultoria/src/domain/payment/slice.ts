import type { Instant } from '../kernel/instant'
import type { Stamped } from '../ledger/fact'
import type { PaymentConfirmed, PurchaseLinked } from './data'

export interface PaymentSlice {
  purchase: Stamped<PurchaseLinked> | null
  /** The payment in force. */
  confirmed: Stamped<PaymentConfirmed> | null
  confirmedSince: Instant | null
}

export const NOTHING_BOUGHT: PaymentSlice = { purchase: null, confirmed: null, confirmedSince: null }
