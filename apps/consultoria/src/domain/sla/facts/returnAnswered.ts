import * as z from 'zod/mini'
import type { Gate } from '../../kernel/gate'
import { positive } from '../../kernel/schema'
import { defineFact } from '../../ledger/defineFact'
import type { Consent } from '../../time/services'
import type { TimeSlice } from '../../time/slice'
import { metByService } from '../reactions'
import type { SlaSlice } from '../slice'

/** What a return is. */
const RETURN_OUTCOMES = ['new_service', 'thanks'] as const
export type ReturnOutcome = (typeof RETURN_OUTCOMES)[number]

/**
 * Whoever attends says what the client came back for, once: something to do, or thanks alone. With thanks the targets are again
 * those from before it; it speaks for whatever came before it and was not answered either.
 */
export const returnAnswered = defineFact({
  kind: 'return_answered',
  schema: z.object({
    /** n of the return. */
    returned: positive,
    outcome: z.enum(RETURN_OUTCOMES)
  }),
  target: ({ returned }) => returned,
  apply(sla: SlaSlice, fact, view: Consent & { time: TimeSlice; gate: Gate }) {
    const { returned, outcome } = fact.data
    if (sla.returned?.n !== returned) return 'out_of_order'
    if (outcome === 'new_service') return { ...sla, returned: null, again: fact.n }
    const { before, solved } = sla.returned
    const thanked = solved ? fact.n : null
    return metByService({ ...sla, ...before, returned: null, thanked }, fact, view)
  }
})
