import { timeCapturedData } from '../data'
import { addSeconds, isBefore, secondsBetween } from '../../kernel/instant'
import { LIMITS } from '../../kernel/limits'
import { defineFact } from '../../ledger/defineFact'
import { minutesOf } from '../../kernel/duration'
import type { TimeSlice } from '../slice'

/** A stopped timer whose minutes still wait to be told: at most the time between its start and end, once per running timer. */
export const timeCaptured = defineFact({
  kind: 'time_captured',
  schema: timeCapturedData,
  afterMerge: true,
  columns: ({ seconds }) => ({ minutes: minutesOf(seconds) }),
  apply(time: TimeSlice, fact) {
    const { data } = fact
    if (data.seconds > secondsBetween(data.startedAt, data.endedAt) || data.stoppedBy !== fact.by) return 'contradicts'
    if (isBefore(addSeconds(fact.at, LIMITS.clockSlack), data.endedAt)) return 'contradicts'
    // somebody else's under the same id tells nothing of this timer
    const isTold = time.captures.some(capture => capture.data.timerOp === data.timerOp && capture.by === fact.by)
    return isTold ? 'out_of_order' : { ...time, captures: [...time.captures, { ...fact, open: true }] }
  }
})
