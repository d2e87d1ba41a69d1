import { defineFact } from '../../ledger/defineFact'
import { type Asking, asksCause, causeGap } from '../cause'
import { causeRecordedData } from '../data'
import type { BillingSlice } from '../slice'

/** What was behind the ticket, said at its conclusion by whoever attends it; said again it takes the place of what was said. */
export const causeRecorded = defineFact({
  kind: 'cause_recorded',
  schema: causeRecordedData,
  apply: (billing: BillingSlice, fact, { modality }: { modality: Asking | null }) =>
    !asksCause(modality) || causeGap(fact.data) !== null ? 'contradicts' : { ...billing, cause: fact }
})
