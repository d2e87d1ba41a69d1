import { secondsBetween } from '../../domain/instant'
import type { Owed } from '../../domain/ledger/consultation'
import { ok, type Refusal, type Result } from '../../domain/result'
import { transferHours } from '../../domain/transfer'
import type { TicketForm, TicketHistory } from '../../ports'
import type { Context } from '../context'
import { linkUpdate, payOwed } from '../owedUpdate'
import type { StreamState } from '../stream'
import { ABANDONED_AFTER_SECONDS } from './completeComments'

/** Updates that were made although the answer or the tab was lost: found by their fact's operation id. */
export async function linkOwed(
  context: Context,
  state: StreamState,
  history: TicketHistory
): Promise<Result<StreamState, Refusal>> {
  let current = state
  for (const owed of state.consultation.owed) {
    const found = history.metadata.find(
      ({ op, commentId }) => op === owed.op && (owed.kind !== 'accepted' || commentId !== null)
    )
    if (!found) continue
    const linked = await linkUpdate(context, current, owed, found)
    if (!linked.ok) return linked
    current = linked.value
  }
  return ok(current)
}

/**
 * Whoever recorded it completes it at once; for somebody else it must be clear that nobody is about to. A draft in the
 * composer is not disturbed, and a transfer whose hours changed meanwhile is its leader's to send anew.
 */
export async function completeOwed(
  context: Context,
  state: StreamState,
  form: TicketForm,
  kind: Owed['kind']
): Promise<Result<StreamState, Refusal>> {
  if (form.comment.text !== '' || form.status === 'closed') return ok(state)
  const me = await context.ports.directory.me()
  const now = context.ports.clock.now()
  const isDue = (owed: Owed): boolean =>
    owed.kind === kind &&
    (owed.by === me.id || secondsBetween(owed.at, now) > ABANDONED_AFTER_SECONDS) &&
    (owed.kind !== 'transfer_sent' || owed.data.hours === transferHours(state.consultation))
  let current = state
  for (const owed of state.consultation.owed.filter(isDue)) {
    const paid = await payOwed(context, current, owed)
    if (!paid.ok) return paid
    current = paid.value
  }
  return ok(current)
}
