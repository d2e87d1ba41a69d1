import { appointmentSetData } from '../data'
import { addSeconds, isBefore, localDate } from '../../kernel/instant'
import { LIMITS } from '../../kernel/limits'
import type { Gate } from '../../kernel/gate'
import { defineFact, isBlank, type Judging } from '../../ledger/defineFact'
import { isPaymentAwaited } from '../../payment/requirements'
import type { Consent } from '../../time/services'
import type { TimeSlice } from '../../time/slice'
import { pastOf } from '../past'
import { pendingAppointment } from '../pending'
import type { SchedulingSlice } from '../slice'

/** Agreed ahead of its start. It names the one it moves: named wrongly, somebody else has moved it meanwhile. */
export const appointmentSet = defineFact({
  kind: 'appointment_set',
  schema: appointmentSetData,
  columns: ({ analystId, start }, offsetAt) => ({ agentId: analystId, workDate: localDate(start, offsetAt) }),
  apply(scheduling: SchedulingSlice, fact, view: Judging & Consent & { time: TimeSlice; gate: Gate }) {
    const { start, end, replaces, agreement, late } = fact.data
    if (!isBefore(start, end)) return 'contradicts'
    // A3: only what is paid is agreed; what was agreed before a reversal stays
    if (isPaymentAwaited(view)) return 'out_of_order'
    if (agreement && (isBlank(agreement.with) || isBlank(agreement.words))) return 'contradicts'
    if (late && (isBlank(late.reason) || !areKnown(late.attempts, scheduling))) return 'contradicts'
    if (isBefore(addSeconds(start, LIMITS.clockSlack), fact.at)) return 'contradicts'
    const current = scheduling.appointment
    // one that was kept needs no naming
    const isOver = replaces === null && current !== null && !pendingAppointment(scheduling, view)
    if (replaces !== (current?.n ?? null) && !isOver) return 'out_of_order'
    const moved = fact.data.moved
    const before = isOver || current === null ? [] : [pastOf(current, fact, 'moved', moved?.by ?? null, moved?.reason)]
    return {
      ...scheduling,
      appointment: fact,
      past: [...scheduling.past, ...before],
      missedAt: null,
      topics: fact.data.topics ?? scheduling.topics,
      told: fact.data.told ?? null
    }
  }
})

/** Calls that are named as proof lie in this stream. */
const areKnown = (calls: readonly number[] = [], { attempts }: SchedulingSlice): boolean =>
  calls.every(n => attempts.some(attempt => attempt.n === n))
