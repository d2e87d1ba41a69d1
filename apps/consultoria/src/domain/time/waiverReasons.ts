/** Why a leader lets minutes go uncharged; the codes are stored. */
export const WAIVER_REASONS = ['ISSUE', 'REPASSE', 'GESTAO', 'DOCUMENTACAO', 'GAP_SUPORTE', 'OUTROS'] as const
export type WaiverReason = (typeof WAIVER_REASONS)[number]

/** "Outros" says in words what it was (T19). */
export const needsNote = (reason: WaiverReason): boolean => reason === 'OUTROS'
