import * as z from 'zod/mini'
import { text } from '../../kernel/schema'
import { defineFact, isBlank } from '../../ledger/defineFact'
import type { SlaSlice } from '../slice'

/** "O cliente não tem agenda": the targets that are measured now are excused, with the reason. */
export const slaException = defineFact({
  kind: 'sla_exception',
  schema: z.object({ clock: z.enum(['offer', 'start', 'both']), reason: text }),
  apply(sla: SlaSlice, { by, data: { clock, reason } }) {
    const offer = clock === 'start' ? null : sla.offer
    const start = clock === 'offer' ? null : sla.start
    if (!offer && !start) return 'out_of_order'
    if (isBlank(reason)) return 'contradicts'
    const exception = { reason, by }
    return {
      ...sla,
      offer: offer ? { ...offer, exception } : sla.offer,
      start: start ? { ...start, exception } : sla.start,
      agreed: true
    }
  }
})
