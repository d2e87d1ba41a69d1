import * as z from 'zod/mini'
import { positive, text } from '../../kernel/schema'
import { defineFact, isBlank, isLeader, type Judging } from '../../ledger/defineFact'
import { captureIn, type TimeSlice, withCapture } from '../slice'

/** One's own untold minutes are no entry yet: who captured them may discard them, or a leader. */
export const captureDiscarded = defineFact({
  kind: 'capture_discarded',
  schema: z.object({ capture: positive, reason: text }),
  afterMerge: true,
  apply(time: TimeSlice, fact, view: Judging) {
    const capture = captureIn(time, fact.data.capture)
    if (!capture) return 'unknown_target'
    if (!capture.open) return 'out_of_order'
    if (capture.by !== fact.by && !isLeader(view, fact)) return 'not_entitled'
    return isBlank(fact.data.reason) ? 'contradicts' : withCapture(time, { ...capture, open: false })
  }
})
