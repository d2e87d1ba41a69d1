import { ok, refuse, type Refusal, type Result } from '../../domain/kernel/result'
import type { TicketHistory } from '../../ports'
import { appendFact } from '../ledger/appendFact'
import type { Context } from '../context'
import type { StreamState } from '../ledger/stream'

export async function recordMerge(
  context: Context,
  state: StreamState,
  history: TicketHistory
): Promise<Result<StreamState, Refusal>> {
  const ticketId = history.mergedInto ?? null
  if (ticketId === null || state.consultation.mergedInto !== null) return ok(state)
  const merged = (seen: StreamState['consultation']) =>
    seen.mergedInto === null ? ok({ kind: 'merged_into' as const, data: { ticketId } }) : refuse('already_done')
  return appendFact(context, state.stream, { kind: 'merged_into', op: `merged-${ticketId}` }, merged, state, {
    fresh: true
  })
}
