import { hasAgreed } from '../../../domain/acceptance/slice'
import { ok, refuse, refused, type Refusal, type Result } from '../../../domain/kernel/result'
import type { FactData } from '../../../domain/registry'
import { openTermsOf } from '../../../domain/terms/slice'
import { accountRefusal } from '../../accountRefusal'
import type { Session } from '../../session'
import { historyWith } from '../acceptance/historyWith'
import { defineCommand } from '../defineCommand'
import { factCommand } from '../factCommand'
import type { RefusalInput } from '../inputs'
import type { Outcome } from '../outcome'

/** Não aceitou: the comment that says so, or what was said on the phone. The wait ends, nothing is charged. */
export const refuseTerms = defineCommand({
  name: 'refuse_terms',
  run: async (session: Session, input: RefusalInput): Outcome => {
    const told = await toldIn(session, input)
    if (!told.ok) return told
    return factCommand(session, 'refuse_terms', 'terms_refused', input, seen => {
      const sent = openTermsOf(seen.terms)
      if (!sent || hasAgreed(seen)) return refuse('nothing_awaited')
      return ok({ kind: 'terms_refused', data: { terms: sent.n, ...told.value } })
    })
  }
})

type Told = Omit<FactData['terms_refused'], 'terms'>

async function toldIn(session: Session, input: RefusalInput): Promise<Result<Told, Refusal>> {
  if (input.kind === 'oral') {
    const note = input.note.trim()
    if (note === '') return refuse('refusal_words_missing')
    const refusedAt = session.context.ports.clock.now()
    return ok({ refusedBy: input.refusedBy, refusedAt, channel: 'oral', commentId: null, auditId: null, note })
  }
  const history = await historyWith(session, input.commentId)
  if (!history.ok) return refused(accountRefusal(history.error))
  const comment = history.value.comments.find(({ id }) => id === input.commentId)
  const author = comment && history.value.people[comment.authorId]
  if (!comment || author?.role !== 'end-user') return refuse('comment_not_found')
  return ok({
    refusedBy: comment.authorId,
    refusedAt: comment.at,
    channel: 'comment',
    commentId: comment.id,
    auditId: comment.auditId,
    note: null
  })
}
