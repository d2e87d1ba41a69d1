import type { ApprovalInput } from '../inputs'
import { defineCommand } from '../defineCommand'
import type { Outcome } from '../outcome'
import { needsCeiling } from '../../../domain/payer/ceiling'
import { approvalCandidates } from '../../../domain/acceptance/agreement'
import { ok, refuse, refused } from '../../../domain/kernel/result'
import { accountRefusal } from '../../accountRefusal'
import { leaderWhere } from '../people/leaders'
import { confirmationFor } from '../acceptance/confirmation'
import { answerReader } from '../acceptance/answerReader'
import { historyWith } from '../acceptance/historyWith'
import { membersAmong } from '../people/membersAmong'
import { modalityOf } from '../../modalityOf'
import { factCommand } from '../factCommand'
import type { Session } from '../../session'

/** T21: the formal approval, a comment in this ticket by somebody responsible at the Unit. */
export const recordApproval = defineCommand({
  name: 'record_approval',
  run: async (session: Session, input: ApprovalInput): Outcome => {
    const { ports } = session.context
    const [history, form, leader, read] = await Promise.all([
      historyWith(session, input.commentId),
      ports.ticket.form(),
      leaderWhere(session, input.confirmation !== null),
      answerReader()
    ])
    if (!history.ok) return refused(accountRefusal(history.error))
    if (!leader.ok) return leader
    const author = history.value.comments.find(comment => comment.id === input.commentId)?.authorId ?? 0
    return factCommand(session, 'record_approval', 'unit_approved', input, async seen => {
      const chosen = seen.payer.chosen
      const modality = modalityOf(session.context, seen.modality)
      if (!chosen || !modality || seen.payer.kind === 'client') return refuse('no_unit_pays')
      const unit = chosen.data.unit
      if (!unit) return refuse('unit_missing')
      const members = await membersAmong(session.context, history.value.people[author] ?? null, unit.organizationId)
      const after = { commentId: 0, at: form.createdAt }
      const found = approvalCandidates({
        history: history.value,
        after,
        modality,
        modalities: session.context.catalog.modalities,
        organizationId: unit.organizationId,
        members,
        read
      }).find(candidate => candidate.commentId === input.commentId)
      if (!found) return refuse('comment_not_found')
      if (needsCeiling(seen.payer.kind, found) && !input.ceilingMinutes) return refuse('ceiling_missing')
      const confirmed = confirmationFor(found.doubts, input.confirmation, leader.value)
      if (!confirmed.ok) return confirmed
      const data = {
        payer: chosen.n,
        commentId: found.commentId,
        auditId: found.auditId,
        approverId: found.authorId,
        approvedAt: found.at,
        ceilingMinutes: input.ceilingMinutes,
        doubts: found.doubts,
        confirmation: confirmed.value
      }
      return ok({ kind: 'unit_approved', data })
    })
  }
})
