import type { Stamped } from '../ledger/fact'
import type { CauseRecorded } from './data'

export interface BillingSlice {
  /** What was behind the ticket, as it was said last. */
  cause: Stamped<CauseRecorded> | null
}

export const NO_CAUSE: BillingSlice = { cause: null }
