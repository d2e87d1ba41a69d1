import * as z from 'zod/mini'
import { positive, text } from '../../kernel/schema'
import { defineFact, isBlank } from '../../ledger/defineFact'
import type { SchedulingSlice } from '../slice'

export const appointmentCancelled = defineFact({
  kind: 'appointment_cancelled',
  schema: z.object({ appointment: positive, reason: text, party: z.enum(['client', 'us', 'no_show']) }),
  apply(scheduling: SchedulingSlice, { data }) {
    if (scheduling.appointment?.n !== data.appointment) return 'unknown_target'
    return isBlank(data.reason) ? 'contradicts' : { ...scheduling, appointment: null }
  }
})
