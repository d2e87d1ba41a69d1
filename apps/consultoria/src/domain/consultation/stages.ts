/** In the order in which a consultation goes through them; the last three are its ends without a service. */
export const STAGES = [
  'none',
  'opened',
  'terms_sent',
  'accepted',
  'designated',
  'scheduled',
  'in_service',
  'ready',
  'refused',
  'unanswered',
  'cancelled'
] as const
export type Stage = (typeof STAGES)[number]
