import { asksConsent } from '../acceptance/settings'
import { openTermsOf } from '../terms/slice'
import type { Modality } from '../modality/modality'
import { conclusionGaps } from './conclusion'
import type { Consultation } from './consultation'
import type { Stage } from './stages'

/** `ready` = service was given and nothing is missing before Solve. A modality that asks for no consent needs no terms. */
export const stageOf = (consultation: Consultation, modality: Modality | null): Stage => {
  const { terms, acceptance, head, ended } = consultation
  if (head && ended) return ended.why
  if (!head || (!terms.staged && consultation.modality === null && consultation.entries.length === 0)) return 'none'
  if (!acceptance && asksConsent(modality)) return openTermsOf(terms) ? 'terms_sent' : 'opened'
  if (consultation.serviceBeganAt !== null) {
    return conclusionGaps(consultation, modality, { timerRunning: false }).length === 0 ? 'ready' : 'in_service'
  }
  if (consultation.appointment) return 'scheduled'
  if (consultation.designation) return 'designated'
  return asksConsent(modality) ? 'accepted' : 'opened'
}
