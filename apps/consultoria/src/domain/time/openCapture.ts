import { isLeader, type Judging, type Verdict } from '../ledger/defineFact'
import type { Stamped } from '../ledger/fact'
import { type Capture, captureIn, type TimeSlice } from './slice'

/** Untold minutes are their own agent's to deal with, or a leader's; or why not. */
export const openCapture = (time: TimeSlice, fact: Stamped<{ capture: number }>, view: Judging): Capture | Verdict => {
  const capture = captureIn(time, fact.data.capture)
  if (!capture) return 'unknown_target'
  if (!capture.open) return 'out_of_order'
  return capture.by !== fact.by && !isLeader(view, fact) ? 'not_entitled' : capture
}
