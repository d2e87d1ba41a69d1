import { defineFact, isBlank } from '../../ledger/defineFact'
import { errorTicketOpenedData } from '../data'
import type { SchedulingSlice } from '../slice'

/** A report has one ticket: whoever opens the waiting one later finds it. */
export const errorTicketOpened = defineFact({
  kind: 'error_ticket_opened',
  schema: errorTicketOpenedData,
  promises: () => 'comment',
  apply(scheduling: SchedulingSlice, { data }) {
    const error = scheduling.errors.find(({ report }) => report.n === data.report)
    if (!error) return 'unknown_target'
    if (error.ticketId !== null) return 'out_of_order'
    if (isBlank(data.publicNote)) return 'contradicts'
    const errors = scheduling.errors.map(one => (one === error ? { ...one, ticketId: data.ticketId } : one))
    return { ...scheduling, errors }
  }
})
