import { defineFact, isBlank } from '../../ledger/defineFact'
import { errorReportedData } from '../data'
import { isReported } from '../errors'
import type { SchedulingSlice } from '../slice'

/** É erro: abrir chamado. Told once in the same words; the ticket for it follows. */
export const errorReported = defineFact({
  kind: 'error_reported',
  schema: errorReportedData,
  apply(scheduling: SchedulingSlice, fact) {
    const { subject, text } = fact.data
    if (isBlank(subject) || isBlank(text)) return 'contradicts'
    if (isReported(scheduling.errors, fact.data)) return 'out_of_order'
    return { ...scheduling, errors: [...scheduling.errors, { report: fact, ticketId: null }] }
  }
})
