import { isOwnWord, organizationAt, requesterAt, type WrittenComment } from '../../domain/ledger/ticketPast'
import { isBefore, type Instant } from '../../domain/kernel/instant'
import type { Consultation } from '../../domain/consultation/consultation'
import type { Modality } from '../../domain/modality/modality'
import { ok, type Refusal, type Result } from '../../domain/kernel/result'
import type { TicketHistory } from '../../ports'
import { appendFact } from '../ledger/appendFact'
import { membersAmong } from '../commands/people/membersAmong'
import type { Context } from '../context'
import { dueFrom, mayBeReturn } from '../../domain/sla/sla'
import type { StreamState } from '../ledger/stream'

/** Organizations whose people the consultation is for: the one that agreed, and the Unit once it asks itself. */
function agreedIn(
  { acceptance, payer }: Consultation,
  history: TicketHistory,
  at: Instant
): readonly (number | null)[] {
  const agreed = acceptance ? acceptance.data.organizationId : organizationAt(history, at)
  const asks = payer.requesterChanged
  return [agreed ?? null, asks && !isBefore(at, asks.at) ? asks.data.organizationId : null]
}

/** The requester of that time, or somebody of the organization that agreed. */
async function isClients(
  context: Context,
  consultation: Consultation,
  { authorId, at }: WrittenComment,
  history: TicketHistory
): Promise<boolean> {
  if (requesterAt(history, at) === authorId) return true
  const author = history.people[authorId]
  if (!author) return false
  for (const organizationId of agreedIn(consultation, history, at)) {
    if (organizationId === null) continue
    if (author.organizationId === organizationId) return true
    if ((await membersAmong(context, author, organizationId))?.has(authorId)) return true
  }
  return false
}

/** The newest comment that is a return. */
async function returnIn(
  context: Context,
  state: StreamState,
  history: TicketHistory,
  modality: Modality
): Promise<WrittenComment | null> {
  const answers = answersIn(state)
  const written = history.comments.filter(
    item =>
      item.public &&
      isOwnWord(item) &&
      history.people[item.authorId]?.role === 'end-user' &&
      !answers.has(item.id) &&
      mayBeReturn(state.consultation, modality, item.at)
  )
  for (const comment of written.toReversed())
    if (await isClients(context, state.consultation, comment, history)) return comment
  return null
}

/** T12: a public reply of the client after the service began starts the clocks anew, once per comment. */
export async function recordReturns(
  context: Context,
  state: StreamState,
  history: TicketHistory,
  modality: Modality | null
): Promise<Result<StreamState, Refusal>> {
  if (!modality) return ok(state)
  const comment = await returnIn(context, state, history, modality)
  if (!comment) return ok(state)
  const due = dueFrom(comment.at, modality, context.ports.clock.offsetAt)
  const before = history.statuses?.findLast(({ auditId }) => auditId < comment.auditId)
  const solved = before?.status === 'solved' ? { solved: true } : {}
  const data = { commentId: comment.id, auditId: comment.auditId, at: comment.at, due, ...solved }
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
