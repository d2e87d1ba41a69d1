import type { Judging, Verdict } from '../ledger/defineFact'
import type { Stamped } from '../ledger/fact'
import type { PayerChosen } from '../payer/data'
import { mayReroute } from '../payer/rerouting'
import type { ClosingSlice } from './slice'

const lock = ({ invoiced }: ClosingSlice, entry: number | null): Verdict | null =>
  entry !== null && invoiced.has(entry) ? 'locked' : null

/** What is invoiced is neither voided nor waived. */
export const lockAltered = (closing: ClosingSlice, { data }: Stamped<{ entry: number }>): Verdict | null =>
  lock(closing, data.entry)

/** The same of a press that waives several. */
export const lockAllAltered = (closing: ClosingSlice, { data }: Stamped<{ entries: number[] }>): Verdict | null =>
  data.entries.map(entry => lock(closing, entry)).find(verdict => verdict !== null) ?? null

/** … nor corrected. */
export const lockCorrected = (closing: ClosingSlice, { data }: Stamped<{ corrects: number | null }>): Verdict | null =>
  lock(closing, data.corrects)

/** After an invoice another payer is a leader's decision. */
export const vetoPayer = (closing: ClosingSlice, fact: Stamped<PayerChosen>, view: Judging): Verdict | null =>
  closing.invoiced.size > 0 ? mayReroute(fact, view) : null
