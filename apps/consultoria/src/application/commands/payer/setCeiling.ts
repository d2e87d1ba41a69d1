import { openTermsOf } from '../../../domain/terms/slice'
import { acceptanceCandidates } from '../../../domain/acceptance/agreement'
import type { Consultation } from '../../../domain/consultation/consultation'
import type { FactData } from '../../../domain/registry'
import { areTermsTold, isClientCeilingTold, isEstimateAbove } from '../../../domain/payer/ceiling'
import { ok, refuse, refused, type Refusal, type Result } from '../../../domain/kernel/result'
import type { TicketForm, TicketHistory } from '../../../ports'
import { accountRefusal } from '../../accountRefusal'
import { modalityOf } from '../../modalityOf'
import type { Session } from '../../session'
import { answerReader } from '../acceptance/answerReader'
import { confirmationFor } from '../acceptance/confirmation'
import { historyWith } from '../acceptance/historyWith'
import { defineCommand } from '../defineCommand'
import { factCommand } from '../factCommand'
import type { Outcome } from '../outcome'
import { leaderWhere } from '../people/leaders'
import { membersAmong } from '../people/membersAmong'
import { clientLocale } from '../time/timeLogMacro'
import { ceilingWords } from './ceilingWords'

interface CeilingInput {
  minutes: number | null
  estimateMinutes: number | null
  /** The client's words, where more than before is agreed. */
  commentId: number | null
  confirmation: string | null
}

/**
 * An estimate or a ceiling for the client. Noted before the terms are sent it goes out with them; later it is told in one public
 * comment, and more than before needs the client's own words.
 */
export const setCeiling = defineCommand({
  name: 'set_ceiling',
  run: async (session: Session, input: CeilingInput): Outcome => {
    const { context } = session
    const form = await context.ports.ticket.form()
    const history = input.commentId === null ? null : await historyWith(session, input.commentId)
    if (history && !history.ok) return refused(accountRefusal(history.error))
    return factCommand(session, 'set_ceiling', 'client_ceiling_set', input, async seen => {
      const { minutes, estimateMinutes } = input
      if (minutes === null && estimateMinutes === null) return refuse('ceiling_missing')
      if (isEstimateAbove(estimateMinutes, minutes))
        return refuse('estimate_above_ceiling', { estimate: estimateMinutes ?? 0, ceiling: minutes ?? 0 })
      const held = seen.payer.clientCeiling?.data.minutes ?? null
      const isRaised = held !== null && (minutes === null || minutes > held)
      // before terms have told the client of it, it is a note of ours
      if (isRaised && !history && isClientCeilingTold(seen)) return refuse('ceiling_needs_client')
      const agreed = history ? await agreedIn(session, seen, form, history.value, input) : ok(null)
      if (!agreed.ok) return agreed
      const modality = modalityOf(context, seen.modality)
      const price = (seen.acceptance ?? openTermsOf(seen.terms))?.data.price ?? null
      const locale = clientLocale(form)
      const isTold = form.status !== 'closed' && areTermsTold(seen)
      const told = isTold ? { publicNote: ceilingWords({ minutes, estimateMinutes }, modality, price, locale) } : {}
      return ok({ kind: 'client_ceiling_set', data: { minutes, estimateMinutes, agreed: agreed.value, ...told } })
    })
  }
})

async function agreedIn(
  session: Session,
  seen: Consultation,
  form: TicketForm,
  history: TicketHistory,
  { commentId, confirmation }: CeilingInput
): Promise<Result<FactData['client_ceiling_set']['agreed'], Refusal>> {
  const modality = modalityOf(session.context, seen.modality)
  const leader = await leaderWhere(session, confirmation !== null)
  if (!leader.ok) return leader
  if (!modality) return refuse('no_consultation')
  const author = history.comments.find(({ id }) => id === commentId)?.authorId ?? 0
  const found = acceptanceCandidates({
    history,
    after: { commentId: 0, at: seen.payer.clientCeiling?.at ?? form.createdAt },
    modality,
    modalities: session.context.catalog.modalities,
    organizationId: form.organizationId,
    requesterId: form.requester?.id ?? null,
    members: await membersAmong(session.context, history.people[author] ?? null, form.organizationId),
    read: await answerReader(),
    isPayerSettled: true
  }).find(candidate => candidate.commentId === commentId)
  if (!found) return refuse('comment_not_found')
  const confirmed = confirmationFor(found.doubts, confirmation, leader.value)
  if (!confirmed.ok) return confirmed
  const { auditId, authorId: acceptorId, at, doubts } = found
  return ok({ commentId: found.commentId, auditId, acceptorId, at, doubts, confirmation: confirmed.value })
}
