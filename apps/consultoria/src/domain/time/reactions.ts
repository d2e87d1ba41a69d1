import type { Judging, Verdict } from '../ledger/defineFact'
import type { Stamped } from '../ledger/fact'
import type { PayerChosen } from '../payer/data'
import { mayReroute } from '../payer/rerouting'
import type { PayerSlice } from '../payer/slice'
import { isCounted, uncharged } from './entries'
import type { TimeSlice } from './slice'

/** Once a Unit pays, minutes recorded before it did are the client's and not billable (T21). Called when the gate opens. */
export const leaveEarlierToClient = (time: TimeSlice, { payer }: { payer: PayerSlice }): TimeSlice => {
  if (payer.kind === 'client') return time
  const isEarlier = ({ payer, billableSeconds, above }: TimeSlice['entries'][number]): boolean =>
    payer === 'client' && (billableSeconds > 0 || above.length > 0)
  if (!time.entries.some(isEarlier)) return time
  return { ...time, entries: time.entries.map(entry => (isEarlier(entry) ? uncharged(entry, 'other_payer') : entry)) }
}

export const hasCoveredTime = ({ entries }: { entries: readonly { coveredSeconds: number }[] }): boolean =>
  entries.some(({ coveredSeconds }) => coveredSeconds > 0)

/** From the first covered minute on another payer is a leader's decision. */
export const vetoPayer = (time: TimeSlice, fact: Stamped<PayerChosen>, view: Judging): Verdict | null =>
  hasCoveredTime(time) ? mayReroute(fact, view) : null

/** Billable minutes are voided by a leader before the consultation can be withdrawn. */
export const vetoCancelling = ({ entries }: TimeSlice): Verdict | null =>
  entries.some(entry => isCounted(entry) && entry.billableSeconds > 0) ? 'out_of_order' : null
