import type { Consultation } from '../../../domain/consultation/consultation'
import type { FactDraft } from '../../../domain/registry'
import { refuse, refused, type Refusal, type Result } from '../../../domain/kernel/result'
import type { AccountError, StoredTicket } from '../../../ports'
import { accountRefusal } from '../../accountRefusal'
import { headOf } from '../../announcing/headOf'
import type { Context } from '../../context'
import { appendFact } from '../../ledger/appendFact'
import { readStream } from '../../ledger/readStream'
import type { StreamState } from '../../ledger/stream'

/** Who asks from now on, for which organization, and who stays in copy; null = nobody needs one. */
export interface RequesterChange {
  fromId: number
  toId: number
  organizationId: number
  copiedId: number | null
}

interface Wanted {
  kind: 'requester_changed' | 'client_named'
  /** Decided anew before each try; `tried` = an update of ours that may have been made. */
  change: (
    seen: Consultation,
    stored: StoredTicket,
    tried: RequesterChange | null
  ) => Promise<Result<RequesterChange, Refusal>>
  /** What it becomes in the stream, on the stream as it is when the fact is written. */
  fact: (seen: Consultation, change: RequesterChange, auditId: number | null) => Result<FactDraft, Refusal>
}

const TRIES = 4

/**
 * Another requester by one safe update, read back before its fact is written. Decided on the stream and the ticket as they are
 * right before the update, and decided anew whenever either was changed meanwhile or an answer got lost: somebody who has
 * nothing to do with it would read the whole thread.
 */
export async function updateRequester(
  context: Context,
  stream: string,
  op: string,
  known: StreamState | undefined,
  { kind, change, fact }: Wanted
): Promise<Result<StreamState, Refusal>> {
  const { ticket } = context.ports
  let tried: RequesterChange | null = null
  let auditId: number | null = null
  let last: Refusal = { code: 'conflict' }
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const before = await ticket.stored({ settled: attempt > 0 })
    if (!before.ok) return refused(accountRefusal(before.error))
    if (before.value.status === 'closed') return refuse('ticket_closed')
    const state: Result<StreamState, Refusal> = await readStream(context, stream, known)
    if (!state.ok) return state
    const { consultation } = state.value
    const wanted = await change(consultation, before.value, tried)
    if (!wanted.ok) return wanted
    if (!holds(before.value, wanted.value)) {
      tried = wanted.value
      const { toId: id, organizationId, copiedId: copyUserId } = wanted.value
      const update = { op, announces: null, head: headOf(consultation), requester: { id, organizationId, copyUserId } }
      const written = await ticket.write({ ...update, updatedStamp: before.value.updatedAt })
      if (!written.ok && !isDoubtful(written.error)) return refused(accountRefusal(written.error))
      if (!written.ok) {
        last = accountRefusal(written.error)
        continue
      }
      auditId = written.value.auditId
      const after = await ticket.stored()
      if (!after.ok) return refused(accountRefusal(after.error))
      if (!holds(after.value, wanted.value)) return refuse('requester_not_taken')
    }
    const madeIn = auditId ?? (await auditOf(context, op))
    const appended = await appendFact(
      context,
      stream,
      { kind, op },
      seen => fact(seen, wanted.value, madeIn),
      state.value
    )
    if (appended.ok || appended.error.code !== 'conflict') return appended
  }
  return refused(last)
}

const isDoubtful = ({ kind }: AccountError): boolean => kind === 'conflict' || kind === 'unknown'

const holds = (stored: StoredTicket, { toId, organizationId, copiedId }: RequesterChange): boolean =>
  stored.requesterId === toId &&
  stored.organizationId === organizationId &&
  (copiedId === null || stored.emailCcIds.includes(copiedId))

/** Where an update of ours was made whose answer got lost. */
async function auditOf({ ports }: Context, op: string): Promise<number | null> {
  const history = await ports.ticket.history()
  return history.ok ? (history.value.metadata.findLast(item => item.op === op)?.auditId ?? null) : null
}
