import type { Owed } from '../../domain/consultation/consultation'
import { ok, type Refusal, type Result } from '../../domain/kernel/result'
import { transferHours } from '../../domain/payer/transfer'
import type { TicketForm, TicketHistory } from '../../ports'
import type { Context } from '../context'
import { linkUpdate, payOwed } from '../commands/payer/owedUpdate'
import type { StreamState } from '../ledger/stream'
import { takesComments } from './leftUndone'
import { oneByOne } from './oneByOne'

/** Updates that were made although the answer or the tab was lost: found by their fact's operation id. */
export async function linkOwed(
  context: Context,
  state: StreamState,
  history: TicketHistory
): Promise<Result<StreamState, Refusal>> {
  return oneByOne(state, state.consultation.owed, async (current, owed) => {
    const found = history.metadata.find(
      ({ op, commentId }) => op === owed.op && (owed.kind !== 'accepted' || commentId !== null)
    )
    return found ? linkUpdate(context, current, owed, found) : ok(current)
  })
}

/**
 * Whoever recorded it completes it when they open the ticket, others only by a press of their own; a transfer whose hours
 * changed meanwhile is its leader's to send anew.
 */
export async function completeOwed(
  context: Context,
  state: StreamState,
  form: TicketForm,
  kind: Owed['kind']
): Promise<Result<StreamState, Refusal>> {
  if (!takesComments(form)) return ok(state)
  const me = await context.ports.directory.me()
  const isDue = (owed: Owed): boolean =>
    owed.kind === kind &&
    owed.by === me.id &&
    (owed.kind !== 'transfer_sent' || owed.data.hours === transferHours(state.consultation))
  return oneByOne(state, state.consultation.owed.filter(isDue), (current, owed) => payOwed(context, current, owed))
}
