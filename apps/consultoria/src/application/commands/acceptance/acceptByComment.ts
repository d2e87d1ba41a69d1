import { CHAT_CHANNELS } from '../../../catalog/names'
import { acceptanceCandidates } from '../../../domain/acceptance/agreement'
import { ok, refuse, refused } from '../../../domain/kernel/result'
import { acceptedTerms, askedFor } from './acceptedTerms'
import { accountRefusal } from '../../accountRefusal'
import type { AcceptanceInput } from '../inputs'
import type { Outcome } from '../outcome'
import { leaderWhere } from '../people/leaders'
import { confirmationFor } from './confirmation'
import { answerReader } from './answerReader'
import { historyWith } from './historyWith'
import { membersAmong } from '../people/membersAmong'
import { factCommand } from '../factCommand'
import type { Session } from '../../session'

/** A pointer to one public comment (or chat message) of this ticket, written after the terms. */
export async function acceptByComment(session: Session, input: Extract<AcceptanceInput, { kind: 'comment' }>): Outcome {
  const { context } = session
  const [history, form, leader, read] = await Promise.all([
    historyWith(session, input.commentId),
    context.ports.ticket.form(),
    leaderWhere(session, input.confirmation !== null),
    answerReader()
  ])
  if (!history.ok) return refused(accountRefusal(history.error))
  if (!leader.ok) return leader
  const author = history.value.comments.find(comment => comment.id === input.commentId)?.authorId ?? 0
  const members = await membersAmong(context, history.value.people[author] ?? null, form.organizationId)
  return factCommand(session, 'record_acceptance', 'accepted', input, seen => {
    const asked = askedFor(context, seen)
    if (!asked.ok) return asked
    const { sent, modality } = asked.value
    const { commentId, sentAt, validUntil } = sent.data
    const after = { commentId, at: sentAt, validUntil }
    const found = acceptanceCandidates({
      history: history.value,
      after,
      modality,
      modalities: context.catalog.modalities,
      organizationId: form.organizationId,
      requesterId: form.requester?.id ?? null,
      members,
      read
    }).find(candidate => candidate.commentId === input.commentId)
    if (!found) return refuse('comment_not_found')
    const confirmed = confirmationFor(found.doubts, input.confirmation, leader.value)
    if (!confirmed.ok) return confirmed
    const acceptor = history.value.people[found.authorId] ?? null
    const data = {
      ...acceptedTerms(context, sent, modality, form, acceptor, found.at),
      acceptorId: found.authorId,
      channel:
        found.event !== undefined || CHAT_CHANNELS.includes(found.channel) ? ('chat' as const) : ('comment' as const),
      commentId: found.commentId,
      ...(found.event === undefined ? {} : { eventId: found.event }),
      auditId: found.auditId,
      doubts: found.doubts,
      confirmation: confirmed.value,
      oralNote: null
    }
    return ok({ kind: 'accepted', data })
  })
}
