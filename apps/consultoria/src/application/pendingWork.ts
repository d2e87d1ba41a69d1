import { TAG_MERGED } from '../catalog/names'
import { isCeilingExceeded, isCeilingNear } from '../domain/payer/ceiling'
import { mayBeReturn } from '../domain/sla/sla'
import type { Consultation } from '../domain/consultation/consultation'
import { openTermsOf } from '../domain/terms/slice'
import { unlinked } from '../domain/time/entries'
import type { Modality } from '../domain/modality/modality'
import type { TicketForm } from '../ports'
import { stagedOp } from './fieldOf'
import type { StreamState } from './ledger/stream'

export const awaitsAcceptance = ({ terms, gate, reacceptance }: Consultation): boolean =>
  openTermsOf(terms) !== null && (gate.missing.includes('acceptance') || reacceptance)

/** The Unit's first approval, or one of a higher ceiling. */
export const awaitsApproval = (consultation: Consultation): boolean =>
  consultation.payer.kind !== 'client' &&
  consultation.payer.chosen !== null &&
  (consultation.gate.missing.includes('approval') || isCeilingExceeded(consultation))

/** More may be agreed to, before it is needed or after: by the Unit that pays, or by the client. */
export const mayAgreeToMore = (consultation: Consultation): boolean =>
  consultation.acceptance !== null && consultation.mergedInto === null && isCeilingNear(consultation)

/**
 * The reply in this composer carries the time of another operation: one save announces one fact, and whatever is staged over
 * it would leave that time to be told a second time.
 */
export const holdsTime = (form: TicketForm, consultation: Consultation, op: string): boolean =>
  form.comment.text !== '' &&
  stagedOp(form) !== op &&
  unlinked(consultation).some(entry => entry.data.source === 'composer' && entry.op === stagedOp(form))

/** The open form knows of a client's message after the service began that is no fact yet. */
export function mayHaveReturned(state: StreamState, form: TicketForm, modality: Modality | null): boolean {
  const wrote = form.lastClientMessageAt ?? null
  return wrote !== null && mayBeReturn(state.consultation, modality, wrote)
}

/** The account closed this ticket into another one; consent and minutes are never carried over by themselves. */
export const looksMerged = ({ consultation }: StreamState, form: TicketForm): boolean =>
  consultation.head !== null && consultation.mergedInto === null && form.tags.includes(TAG_MERGED)
