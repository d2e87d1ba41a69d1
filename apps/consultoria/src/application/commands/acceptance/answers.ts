import {
  acceptanceCandidates,
  approvalCandidates,
  type AcceptanceCandidate
} from '../../../domain/acceptance/agreement'
import { isBefore } from '../../../domain/kernel/instant'
import type { Consultation } from '../../../domain/consultation/consultation'
import type { Modality } from '../../../domain/modality/modality'
import type { TicketForm, TicketHistory } from '../../../ports'
import { awaitsAcceptance, awaitsApproval, mayAgreeToMore } from '../../pendingWork'
import type { Context } from '../../context'
import { answerReader } from './answerReader'
import { membersAmong } from '../people/membersAmong'

/**
 * Comments that may be what is awaited now, newest first. Where only the membership speaks against a suggested one, the
 * author's other organizations are asked for.
 */
export async function answers(
  context: Context,
  consultation: Consultation,
  modality: Modality | null,
  history: TicketHistory | null,
  form: TicketForm
): Promise<AcceptanceCandidate[]> {
  if (!history || !modality) return []
  const isMore = mayAgreeToMore(consultation)
  if (!awaitsAcceptance(consultation) && !awaitsApproval(consultation) && !isMore) return []
  const read = await answerReader()
  const { modalities } = context.catalog
  const { sent } = consultation.terms
  const { clientCeiling } = consultation.payer
  const agreedBefore = isMore && consultation.payer.kind === 'client' ? clientCeiling : null
  if ((awaitsAcceptance(consultation) && sent) || agreedBefore) {
    const after =
      awaitsAcceptance(consultation) && sent
        ? { commentId: sent.data.commentId, at: sent.data.sentAt, validUntil: sent.data.validUntil }
        : { commentId: agreedBefore?.data.agreed?.commentId ?? 0, at: agreedBefore?.at ?? form.createdAt }
    const organizationId = form.organizationId
    const requesterId = form.requester?.id ?? null
    const isPayerSettled = consultation.payer.chosen !== null
    const find = (members: Members): AcceptanceCandidate[] =>
      acceptanceCandidates({
        history,
        after,
        modality,
        modalities,
        organizationId,
        requesterId,
        members,
        read,
        isPayerSettled
      })
    return withMemberships(context, organizationId, find)
  }
  const { chosen, approval } = consultation.payer
  const unit = chosen?.data.unit
  if ((!awaitsApproval(consultation) && !isMore) || !chosen || !unit) return []
  const given = approval?.data
  const after = { commentId: given?.commentId ?? 0, at: given?.approvedAt ?? form.createdAt }
  const { organizationId } = unit
  const found = await withMemberships(context, organizationId, members =>
    approvalCandidates({ history, after, modality, modalities, organizationId, members, read })
  )
  // the Unit may have agreed before it was chosen here; the client's own words from before are no answer to it
  return found.filter(item => !item.doubts.includes('not_member') || !isBefore(item.at, chosen.at))
}

type Members = Awaited<ReturnType<typeof membersAmong>>

async function withMemberships(
  context: Context,
  organizationId: number | null,
  find: (members: Members) => AcceptanceCandidate[]
): Promise<AcceptanceCandidate[]> {
  const found = find(null)
  const guest = found.find(item => item.suggested && item.doubts.join() === 'not_member')
  if (!guest || found.some(item => item.suggested && item.eligible)) return found
  return find(await membersAmong(context, { id: guest.authorId, organizationId: null }, organizationId))
}
