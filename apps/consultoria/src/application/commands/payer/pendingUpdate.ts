import { TRANSFER_SIGNAL } from '../../../catalog/names'
import type { Consultation, PendingUpdate } from '../../../domain/consultation/consultation'
import { ok, refuse, type Refusal, type Result } from '../../../domain/kernel/result'
import type { TicketWrite } from '../../../ports'
import { announcing } from '../../announcing/announce'
import { appendFact } from '../../ledger/appendFact'
import type { Context } from '../../context'
import type { StreamState } from '../../ledger/stream'
import { writeOnce, type Written } from '../../announcing/writeOnce'

/**
 * What a fact owes the ticket, written exactly once under the fact's own operation, and the link that says so. Whoever
 * recorded it, presses again or opens the ticket may call it, all at the same time: it always looks first whether it was done.
 */
export async function writePendingUpdate(
  context: Context,
  state: StreamState,
  update: PendingUpdate
): Promise<Result<StreamState, Refusal>> {
  const written = await writeOnce(context, updateFor(state, update), { resumed: true })
  return written.ok ? linkUpdate(context, state, update, written.value) : written
}

/** The transfer's text and the signal that mails it are one update: neither comes without the other. */
function updateFor(state: StreamState, update: PendingUpdate): Omit<TicketWrite, 'updatedStamp'> {
  const { fields, ...announced } = announcing(state, update.n)
  return update.kind === 'accepted'
    ? { op: update.op, ...announced, fields, comment: { text: update.data.oralNote ?? '', public: true } }
    : {
        op: update.op,
        ...announced,
        fields: { ...fields, consult_transfer: update.data.text },
        signal: TRANSFER_SIGNAL
      }
}

/** The `op` follows from the fact's, so that several openers write it once. */
export function linkUpdate(
  context: Context,
  state: StreamState,
  { n, op }: PendingUpdate,
  { auditId, commentId }: Written
): Promise<Result<StreamState, Refusal>> {
  const link = (seen: Consultation) =>
    seen.pendingUpdates.some(update => update.n === n)
      ? ok({ kind: 'update_linked' as const, data: { fact: n, auditId, commentId } })
      : refuse('already_done')
  return appendFact(context, state.stream, { kind: 'update_linked', op: `${op}:update` }, link, state, { fresh: true })
}
