import { isBefore } from '../../domain/instant'
import type { Consultation } from '../../domain/ledger/consultation'
import type { Policy } from '../../domain/policy'
import { ok, type Refusal, type Result } from '../../domain/result'
import type { HistoryComment, TicketForm, TicketHistory } from '../../ports'
import { appendFact } from '../appendFact'
import type { Context } from '../context'
import { dueFrom } from '../../domain/sla'
import { holders, type StreamState } from '../stream'

/** When the client's last known return was; nothing before it is looked at again. */
function lastReturn(state: StreamState): string | null {
  const returns = holders(state.records).flatMap(fact => (fact.kind === 'client_returned' ? [fact.data.at] : []))
  return returns.sort().at(-1) ?? null
}

/** The open form knows of a client's message after the service began that is no fact yet. */
export function mayHaveReturned(state: StreamState, form: TicketForm, policy: Policy | null): boolean {
  const began = state.consultation.serviceBeganAt
  const wrote = form.lastClientMessageAt ?? null
  if (!policy?.sla.restartOn.includes('client_return') || began === null || wrote === null) return false
  const last = lastReturn(state)
  return isBefore(began, wrote) && (last === null || isBefore(last, wrote))
}

/** Somebody of the Unit that pays, from before it became the requester: his words are the Unit's, not the client's. */
function isUnits({ payer }: Consultation, { authorId, at }: HistoryComment, history: TicketHistory): boolean {
  const unit = payer.chosen?.data.unit?.organizationId
  if (unit === undefined || payer.kind === 'client' || history.people[authorId]?.organizationId !== unit) return false
  return payer.requesterChanged === null || isBefore(at, payer.requesterChanged.at)
}

/** T12: a public reply of the client after the service began starts the clocks anew, once per comment. */
export async function recordReturns(
  context: Context,
  state: StreamState,
  history: TicketHistory,
  policy: Policy
): Promise<Result<StreamState, Refusal>> {
  const began = state.consultation.serviceBeganAt
  if (began === null) return ok(state)
  const last = lastReturn(state)
  const comment = history.comments.findLast(
    item =>
      item.public &&
      history.people[item.authorId]?.role === 'end-user' &&
      !isUnits(state.consultation, item, history) &&
      isBefore(began, item.at) &&
      (last === null || isBefore(last, item.at))
  )
  if (!comment) return ok(state)
  const due = dueFrom(comment.at, policy, context.ports.clock.offsetAt)
  const data = { commentId: comment.id, auditId: comment.auditId, at: comment.at, due }
  return appendFact(context, state.stream, `return-${comment.id}`, () => ok({ kind: 'client_returned', data }), state)
}
