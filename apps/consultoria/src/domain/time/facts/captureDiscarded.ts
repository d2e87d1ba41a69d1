import * as z from 'zod/mini'
import { positive, text } from '../../kernel/schema'
import { defineFact, isBlank, type Judging } from '../../ledger/defineFact'
import { openCapture } from '../openCapture'
import { type TimeSlice, withCapture } from '../slice'

/** One's own untold minutes are no entry yet: who captured them may discard them, or a leader. */
export const captureDiscarded = defineFact({
  kind: 'capture_discarded',
  schema: z.object({ capture: positive, reason: text }),
  afterMerge: true,
  apply(time: TimeSlice, fact, view: Judging) {
    const capture = openCapture(time, fact, view)
    if (typeof capture === 'string') return capture
    return isBlank(fact.data.reason) ? 'contradicts' : withCapture(time, { ...capture, open: false })
  }
})
