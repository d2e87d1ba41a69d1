import { TRANSFER_SIGNAL } from '../../../catalog/names'
import type { Consultation, Owed } from '../../../domain/consultation/consultation'
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
export async function payOwed(context: Context, state: StreamState, owed: Owed): Promise<Result<StreamState, Refusal>> {
  const written = await writeOnce(context, updateFor(state, owed), { resumed: true })
  return written.ok ? linkUpdate(context, state, owed, written.value) : written
}

/** The transfer's text and the signal that mails it are one update: neither comes without the other. */
function updateFor(state: StreamState, owed: Owed): Omit<TicketWrite, 'updatedStamp'> {
  const { fields, ...announced } = announcing(state, owed.n)
  return owed.kind === 'accepted'
    ? { op: owed.op, ...announced, fields, comment: { text: owed.data.oralNote ?? '', public: true } }
    : { op: owed.op, ...announced, fields: { ...fields, consult_transfer: owed.data.text }, signal: TRANSFER_SIGNAL }
}

/** The `op` follows from the fact's, so that several openers write it once. */
export function linkUpdate(
  context: Context,
  state: StreamState,
  { n, op }: Owed,
  { auditId, commentId }: Written
): Promise<Result<StreamState, Refusal>> {
  const link = (seen: Consultation) =>
    seen.owed.some(owed => owed.n === n)
      ? ok({ kind: 'update_linked' as const, data: { fact: n, auditId, commentId } })
      : refuse('already_done')
  return appendFact(context, state.stream, { kind: 'update_linked', op: `${op}:update` }, link, state, { fresh: true })
}
