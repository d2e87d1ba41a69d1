import * as z from 'zod/mini'
import { addSeconds, isBefore } from '../../kernel/instant'
import { LIMITS } from '../../kernel/limits'
import { positive, text } from '../../kernel/schema'
import { defineFact, isBlank } from '../../ledger/defineFact'
import { attemptsSince } from '../noShow'
import { pastOf } from '../past'
import type { SchedulingSlice } from '../slice'

/**
 * Agreed no longer. A client can only miss what has begun: `no_show` names the appointment and, as its proof, the calls since it
 * began, or says in the agent's words why there was none; something is to be agreed again.
 */
export const appointmentCancelled = defineFact({
  kind: 'appointment_cancelled',
  schema: z.object({
    appointment: positive,
    reason: text,
    party: z.enum(['client', 'us', 'no_show']),
    /** Calls to the client since it began. */
    attempts: z.exactOptional(z.array(positive)),
    /** What the client reads of it, as it is mailed. */
    told: z.exactOptional(text)
  }),
  apply(scheduling: SchedulingSlice, fact) {
    const { appointment } = scheduling
    const { party, reason, told, attempts: calls = [] } = fact.data
    if (appointment?.n !== fact.data.appointment) return 'unknown_target'
    const since = attemptsSince(scheduling.attempts, appointment.data.start).map(({ n }) => n)
    if (!calls.every(n => since.includes(n))) return 'unknown_target'
    const isMissed = party === 'no_show'
    if (isBlank(reason) && !(isMissed && calls.length > 0)) return 'contradicts'
    if (isMissed && isBefore(addSeconds(fact.at, LIMITS.clockSlack), appointment.data.start)) return 'contradicts'
    const past = isMissed
      ? { ...pastOf(appointment, fact, 'no_show', null, reason), ...(calls.length > 0 ? { calls: calls.length } : {}) }
      : pastOf(appointment, fact, 'cancelled', party, reason)
    return {
      ...scheduling,
      appointment: null,
      past: [...scheduling.past, past],
      missedAt: isMissed ? fact.at : scheduling.missedAt,
      told: told ?? null
    }
  }
})
