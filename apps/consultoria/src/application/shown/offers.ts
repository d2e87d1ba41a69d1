import type { TicketRead } from './ticketRead'

/** What can be begun at any time, beside the next step. */
export interface Offers {
  /** Starting or stopping my clock. */
  timer: boolean
  log: boolean
  schedule: boolean
  /** Another payer. */
  payer: boolean
  /** The terms once more. */
  terms: boolean
  /** Excusing the deadline that is shown. */
  exception: boolean
}

type Seen = Pick<TicketRead, 'consultation' | 'modality' | 'form' | 'next' | 'deadline'>

export const offersOf = ({ consultation, modality, form, next, deadline }: Seen): Offers => {
  const { stage, gap, terms } = consultation
  const isBegun = stage !== 'none'
  // under a gap the same refusal would wait behind every button
  const isWritable = isBegun && next.kind !== 'release_slots' && gap === null
  const isAlive = isWritable && next.kind !== 'merged' && form.status !== 'closed'
  return {
    timer: isAlive,
    log: isAlive,
    schedule: isAlive && modality?.scheduling.appointment !== 'none',
    payer: isWritable && (modality?.payers.length ?? 0) > 1,
    terms: isBegun && terms.sent === null,
    exception: deadline !== null && deadline.clock !== 'appointment'
  }
}
