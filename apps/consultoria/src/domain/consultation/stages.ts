/** In the order in which a consultation goes through them. */
export const STAGES = [
  'none',
  'opened',
  'terms_sent',
  'accepted',
  'designated',
  'scheduled',
  'in_service',
  'ready'
] as const
export type Stage = (typeof STAGES)[number]
