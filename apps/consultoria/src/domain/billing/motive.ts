import type { TimeSettings } from '../time/settings'
import type { WaiverReason } from '../time/waiverReasons'

/** "Outros" says in words what it was (T19). */
export const needsNote = (reason: WaiverReason): boolean => reason === 'OUTROS'

/** Reasons that the modality names point at the defect behind them, where it asks for that. */
export const needsIssue = (reason: WaiverReason, modality: Pick<TimeSettings, 'waiver'> | null): boolean =>
  modality !== null && modality.waiver.requiresUnpublishedIssue && modality.waiver.reasons.includes(reason)
