import type { TicketForm } from '../ports'
import { promisedOn } from './outbox/promise'
import { awaitsAcceptance, awaitsApproval, looksMerged, mayAgreeToMore, mayHaveReturned } from './pendingWork'
import type { Context } from './context'
import { openTerms } from './commands/terms/openTerms'
import { mayHoldTerms } from './repair/findApplied'
import { modalityOf } from './modalityOf'
import type { StreamState } from './ledger/stream'

/** Something in the audits is awaited. */
export function needsHistory(context: Context, state: StreamState, form: TicketForm): boolean {
  const { consultation } = state
  return (
    openTerms(state).length > 0 ||
    mayHoldTerms(context, state, form) ||
    awaitsAcceptance(consultation) ||
    awaitsApproval(consultation) ||
    mayAgreeToMore(consultation) ||
    promisedOn(consultation).length > 0 ||
    // its words are shown beside the question
    consultation.clocks.returned !== null ||
    mayHaveReturned(state, form, modalityOf(context, consultation.modality)) ||
    looksMerged(state, form)
  )
}
