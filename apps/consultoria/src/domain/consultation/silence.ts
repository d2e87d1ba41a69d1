import { hasAgreed } from '../acceptance/slice'
import type { Instant, OffsetAt } from '../kernel/instant'
import type { Modality } from '../modality/modality'
import { silenceOf, type Silence } from '../terms/silence'
import type { Consultation } from './consultation'

interface Seen {
  consultation: Pick<Consultation, 'terms' | 'acceptance' | 'reacceptance'>
  modality: Modality | null
  readAt: Instant
}

/** How long the client has not answered; null = nobody waits for an answer. */
export const silenceIn = ({ consultation, modality, readAt }: Seen, offsetAt: OffsetAt): Silence | null => {
  return hasAgreed(consultation) ? null : silenceOf(consultation.terms, modality, readAt, offsetAt)
}
