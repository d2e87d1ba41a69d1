import { findTermsSent } from '../../domain/agreement'
import type { Consultation } from '../../domain/ledger/consultation'
import type { FactDraft } from '../../domain/ledger/facts'
import { sha256 } from '../../domain/ledger/hash'
import { ok, refuse, type Refusal, type Result } from '../../domain/result'
import type { TicketHistory } from '../../ports'
import { appendFact } from '../appendFact'
import { termsPending } from '../awaited'
import type { Context } from '../context'
import type { StreamState } from '../stream'

/**
 * Staged terms that were submitted: the comment really sent becomes a fact, or why it does not count. The `op` follows from
 * the staged fact, so that several openers write it once.
 */
export async function findTerms(
  context: Context,
  state: StreamState,
  history: TicketHistory
): Promise<Result<StreamState, Refusal>> {
  const { staged } = state.consultation.terms
  if (!staged || !termsPending(state.consultation)) return ok(state)
  const search = findTermsSent(history, staged)
  if (search.kind === 'waiting') return ok(state)
  const draft = await draftOf(staged, search)
  const op = `${staged.op}:${draft.kind}`
  return appendFact(
    context,
    state.stream,
    op,
    seen => (termsPending(seen) && seen.terms.staged?.n === staged.n ? ok(draft) : refuse('already_done')),
    state
  )
}

type Found = Exclude<ReturnType<typeof findTermsSent>, { kind: 'waiting' }>

async function draftOf(staged: NonNullable<Consultation['terms']['staged']>, found: Found): Promise<FactDraft> {
  if (found.kind === 'problem') {
    return { kind: 'terms_not_sent', data: { staged: staged.n, why: found.why, auditId: found.auditId } }
  }
  const { comment } = found
  return {
    kind: 'terms_sent',
    data: {
      staged: staged.n,
      policy: staged.data.policy,
      termsVersion: staged.data.termsVersion,
      auditId: comment.auditId,
      commentId: comment.id,
      sentAt: comment.at,
      bodyHash: await sha256(comment.text.normalize('NFC')),
      price: staged.data.price
    }
  }
}
