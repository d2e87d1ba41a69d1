import type { Modality } from '../modality/modality'
import type { WaiverReason } from './waiverReasons'

/** "Outros" says in words what it was (T19). */
export const needsNote = (reason: WaiverReason): boolean => reason === 'OUTROS'

/** Reasons that the modality names point at the defect behind them, where it asks for that. */
export const needsIssue = (reason: WaiverReason, modality: Modality | null): boolean =>
  modality !== null && modality.waiver.requiresUnpublishedIssue && modality.waiver.reasons.includes(reason)
