import type { Consultation } from '../../domain/ledger/consultation'
import { ok, refuse, type Refusal, type Result } from '../../domain/result'
import type { TicketHistory } from '../../ports'
import { appendFact } from '../appendFact'
import { unlinked } from '../awaited'
import type { Context } from '../context'
import type { StreamState } from '../stream'

/** Comments that were written although the answer or the tab was lost: found by the entry's operation id. */
export async function linkComments(
  context: Context,
  state: StreamState,
  history: TicketHistory
): Promise<Result<StreamState, Refusal>> {
  let current = state
  for (const entry of unlinked(state.consultation)) {
    const comment = commentOf(history, entry.op)
    if (!comment) continue
    const linked = await linkComment(context, current, entry.op, comment)
    if (!linked.ok) return linked
    current = linked.value
  }
  return ok(current)
}

export interface FoundComment {
  auditId: number
  commentId: number
}

/** Written by us (metadata of the update) or by the agent's own submit (the staged operation field). */
export function commentOf(history: TicketHistory, op: string): FoundComment | null {
  const ours = history.metadata.find(item => item.op === op && item.commentId !== null)
  if (ours?.commentId) return { auditId: ours.auditId, commentId: ours.commentId }
  const submitted = history.operations.find(item => item.op === op && item.comment !== null)
  return submitted?.comment ? { auditId: submitted.auditId, commentId: submitted.comment } : null
}

export function linkComment(
  context: Context,
  state: StreamState,
  entryOp: string,
  comment: FoundComment
): Promise<Result<StreamState, Refusal>> {
  const link = (seen: Consultation) => {
    const entry = seen.entries.find(item => item.op === entryOp)
    if (!entry) return refuse('entry_gone')
    return ok({ kind: 'comment_linked' as const, data: { entry: entry.n, ...comment } })
  }
  return appendFact(context, state.stream, `${entryOp}:comment`, link, state)
}
