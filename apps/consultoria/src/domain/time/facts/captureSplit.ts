import * as z from 'zod/mini'
import { instant, positive } from '../../kernel/schema'
import { isBefore } from '../../kernel/instant'
import { defineFact, type Judging } from '../../ledger/defineFact'
import { openCapture } from '../openCapture'
import { type TimeSlice, withCapture } from '../slice'
import { partsAt } from '../timer/longTimer'

/** One stopped timer becomes two, each told by itself: what lies before an instant stays its own, the rest is this fact's. */
export const captureSplit = defineFact({
  kind: 'capture_split',
  schema: z.object({ capture: positive, at: instant }),
  afterMerge: true,
  apply(time: TimeSlice, fact, view: Judging) {
    const capture = openCapture(time, fact, view)
    if (typeof capture === 'string') return capture
    const { data } = capture
    const isInside = isBefore(data.startedAt, fact.data.at) && isBefore(fact.data.at, data.endedAt)
    const [first, rest] = partsAt(data, fact.data.at)
    if (!isInside || first.seconds === 0 || rest.seconds === 0) return 'contradicts'
    const told = withCapture(time, { ...capture, data: { ...data, ...first } })
    // whoever splits it: it stays the time of whose timer it was
    return {
      ...told,
      captures: [...told.captures, { ...fact, by: capture.by, data: { ...data, ...rest }, open: true }]
    }
  }
})
