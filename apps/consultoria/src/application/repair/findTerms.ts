import { composed } from '../../domain/kernel/normalise'
import { findTermsSent } from '../../domain/acceptance/agreement'
import { holdsText } from '../../domain/terms/text'
import type { Consultation } from '../../domain/consultation/consultation'
import type { FactDraft } from '../../domain/registry'
import { sha256 } from '../../domain/ledger/hash'
import { ok, refuse, type Refusal, type Result } from '../../domain/kernel/result'
import type { TicketForm, TicketHistory } from '../../ports'
import { appendFact } from '../ledger/appendFact'
import type { Context } from '../context'
import { modalityOf } from '../modalityOf'
import { validUntil } from '../../domain/terms/ending'
import { stagedOp } from '../fieldOf'
import { isAwaited, openTerms } from '../commands/terms/openTerms'
import type { StreamState } from '../ledger/stream'
import { inSequence } from './inSequence'

/**
 * Staged terms that were submitted, from whichever tab: the comment really sent becomes a fact, or why it does not count. The
 * `op` follows from the staged fact, so that several openers write it once. The first that was sent holds: the same terms
 * once more ask nothing new.
 */
export async function findTerms(
  context: Context,
  state: StreamState,
  history: TicketHistory
): Promise<Result<StreamState, Refusal>> {
  const found = openTerms(state)
    .flatMap(staged => {
      const search = findTermsSent(history, staged)
      return search.kind === 'waiting' ? [] : [{ staged, search, auditId: auditOf(search) }]
    })
    .toSorted((a, b) => a.auditId - b.auditId)
  return inSequence(state, found, async (current, { staged, search }) => {
    if (!isAwaited(staged, current.consultation)) return ok(current)
    const draft = await draftOf(context, staged, search)
    const decide = (seen: Consultation) => (isAwaited(staged, seen) ? ok(draft) : refuse('already_done'))
    return appendFact(
      context,
      current.stream,
      { kind: draft.kind, op: `${staged.op}:${draft.kind}` },
      decide,
      current,
      { fresh: true }
    )
  })
}

/** Terms that lie in this composer although they were sent from another tab. */
export const areSentElsewhere = ({ facts, consultation: { terms } }: StreamState, form: TicketForm): boolean =>
  facts.some(
    fact =>
      fact.kind === 'terms_staged' &&
      fact.op === stagedOp(form) &&
      terms.sent !== null &&
      fact.n < terms.sent.n &&
      holdsText(form.comment.text, fact.data.termsText)
  )

const auditOf = (search: Found): number => (search.kind === 'sent' ? search.comment.auditId : search.auditId)

type Found = Exclude<ReturnType<typeof findTermsSent>, { kind: 'waiting' }>

async function draftOf(
  context: Context,
  staged: NonNullable<Consultation['terms']['staged']>,
  found: Found
): Promise<FactDraft> {
  if (found.kind === 'problem') {
    return { kind: 'terms_not_sent', data: { staged: staged.n, why: found.why, auditId: found.auditId } }
  }
  const { comment } = found
  const modality = modalityOf(context, staged.data.policy)
  const until = modality ? validUntil(comment.at, modality, context.ports.clock.offsetAt) : undefined
  return {
    kind: 'terms_sent',
    data: {
      staged: staged.n,
      policy: staged.data.policy,
      termsVersion: staged.data.termsVersion,
      auditId: comment.auditId,
      commentId: comment.id,
      sentAt: comment.at,
      bodyHash: await sha256(composed(comment.text)),
      price: staged.data.price,
      ...(until === undefined ? {} : { validUntil: until })
    }
  }
}
