import type { PendingUpdate } from '../../domain/consultation/consultation'
import { ok, type Refusal, type Result } from '../../domain/kernel/result'
import { transferHours } from '../../domain/time/transfer'
import type { TicketForm, TicketHistory } from '../../ports'
import type { Context } from '../context'
import { linkUpdate, writePendingUpdate } from '../commands/payer/pendingUpdate'
import type { StreamState } from '../ledger/stream'
import { takesComments } from './abandonment'
import { inSequence } from './inSequence'

/** Updates that were made although the answer or the tab was lost: found by their fact's operation id. */
export async function linkPendingUpdates(
  context: Context,
  state: StreamState,
  history: TicketHistory
): Promise<Result<StreamState, Refusal>> {
  return inSequence(state, state.consultation.pendingUpdates, async (current, update) => {
    const found = history.metadata.find(
      ({ op, commentId }) => op === update.op && (update.kind !== 'accepted' || commentId !== null)
    )
    return found ? linkUpdate(context, current, update, found) : ok(current)
  })
}

/**
 * Whoever recorded it completes it when they open the ticket, others only by a press of their own; a transfer whose hours
 * changed meanwhile is its leader's to send anew.
 */
export async function completePendingUpdates(
  context: Context,
  state: StreamState,
  form: TicketForm,
  kind: PendingUpdate['kind']
): Promise<Result<StreamState, Refusal>> {
  if (!takesComments(form)) return ok(state)
  const me = await context.ports.directory.me()
  const isDue = (update: PendingUpdate): boolean =>
    update.kind === kind &&
    update.by === me.id &&
    (update.kind !== 'transfer_sent' || update.data.hours === transferHours(state.consultation))
  return inSequence(state, state.consultation.pendingUpdates.filter(isDue), (current, update) =>
    writePendingUpdate(context, current, update)
  )
}
