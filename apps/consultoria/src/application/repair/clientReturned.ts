import type { WrittenComment } from '../../domain/ledger/ticketPast'
import { isBefore } from '../../domain/kernel/instant'
import type { Consultation } from '../../domain/consultation/consultation'
import type { Modality } from '../../domain/modality/modality'
import { ok, type Refusal, type Result } from '../../domain/kernel/result'
import type { TicketHistory } from '../../ports'
import { appendFact } from '../ledger/appendFact'
import type { Context } from '../context'
import { dueFrom, mayBeReturn } from '../../domain/sla/sla'
import type { StreamState } from '../ledger/stream'

/** Somebody of the Unit that pays, from before it became the requester: their words are the Unit's, not the client's. */
function isUnits({ payer }: Consultation, { authorId, at }: WrittenComment, history: TicketHistory): boolean {
  const unit = payer.chosen?.data.unit?.organizationId
  if (unit === undefined || payer.kind === 'client' || history.people[authorId]?.organizationId !== unit) return false
  return payer.requesterChanged === null || isBefore(at, payer.requesterChanged.at)
}

/** T12: a public reply of the client after the service began starts the clocks anew, once per comment. */
export async function recordReturns(
  context: Context,
  state: StreamState,
  history: TicketHistory,
  modality: Modality | null
): Promise<Result<StreamState, Refusal>> {
  if (!modality) return ok(state)
  const answers = answersIn(state)
  const comment = history.comments.findLast(
    item =>
      item.public &&
      history.people[item.authorId]?.role === 'end-user' &&
      !isUnits(state.consultation, item, history) &&
      !answers.has(item.id) &&
      mayBeReturn(state.consultation, modality, item.at)
  )
  if (!comment) return ok(state)
  const due = dueFrom(comment.at, modality, context.ports.clock.offsetAt)
  const data = { commentId: comment.id, auditId: comment.auditId, at: comment.at, due }
  const draft = { kind: 'client_returned' as const, data }
  const written = await appendFact(
    context,
    state.stream,
    { kind: 'client_returned', op: `return-${comment.id}` },
    () => ok(draft),
    state,
    { fresh: true }
  )
  // asked anew on a stream that knows a later return by now, or no consent any more: there is nothing to tell
  return !written.ok && written.error.code === 'would_not_count' ? ok(state) : written
}

/** Comments that answered what was asked, an acceptance or an approval, are no returns. */
const answersIn = ({ facts }: StreamState): ReadonlySet<number | null> =>
  new Set(
    facts.flatMap(fact => (fact.kind === 'accepted' || fact.kind === 'unit_approved' ? [fact.data.commentId] : []))
  )
