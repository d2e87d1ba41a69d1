import type { Verdict } from '../ledger/defineFact'
import type { Stamped } from '../ledger/fact'
import type { TimeSettings } from '../time/settings'
import type { WaiverConfirmed } from '../time/data'
import type { TimeSlice } from '../time/slice'
import { proposedBy } from './cause'
import type { BillingSlice } from './slice'

/** Only what the cause in force proposes is confirmed by one press. */
export const vetoWaiver = (
  { cause }: BillingSlice,
  { data }: Stamped<WaiverConfirmed>,
  { time, modality }: { time: TimeSlice; modality: Pick<TimeSettings, 'waiver'> | null }
): Verdict | null => {
  if (cause?.n !== data.cause) return 'out_of_order'
  const entries = time.entries.map(entry => ({ ...entry, invoice: null, invoicedBy: null }))
  const proposed = proposedBy(cause.data, entries, modality)
  const isProposed = proposed?.reason === data.reason && data.entries.every(n => proposed.entries.includes(n))
  return isProposed ? null : 'contradicts'
}
