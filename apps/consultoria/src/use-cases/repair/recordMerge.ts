import { ok, refuse, type Refusal, type Result } from '../../domain/result'
import type { TicketForm, TicketHistory } from '../../ports'
import { TAG_MERGED } from '../../catalog/names'
import { appendFact } from '../appendFact'
import type { Context } from '../context'
import type { StreamState } from '../stream'

/** The account closed this ticket into another one; consent and minutes are never carried over by themselves. */
export const looksMerged = ({ consultation }: StreamState, form: TicketForm): boolean =>
  consultation.head !== null && consultation.mergedInto === null && form.tags.includes(TAG_MERGED)

export async function recordMerge(
  context: Context,
  state: StreamState,
  history: TicketHistory
): Promise<Result<StreamState, Refusal>> {
  const ticketId = history.mergedInto ?? null
  if (ticketId === null || state.consultation.mergedInto !== null) return ok(state)
  const merged = (seen: StreamState['consultation']) =>
    seen.mergedInto === null ? ok({ kind: 'merged_into' as const, data: { ticketId } }) : refuse('already_done')
  return appendFact(context, state.stream, `merged-${ticketId}`, merged, state)
}
