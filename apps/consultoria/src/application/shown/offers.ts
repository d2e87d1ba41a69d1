import { hasAgreed } from '../../domain/acceptance/slice'
import { isPaymentAwaited } from '../../domain/payment/requirements'
import { isChargedByTime } from '../../domain/terms/pricing'
import { openTermsOf } from '../../domain/terms/slice'
import type { TicketRead } from './ticketRead'

/** What can be begun at any time, beside the next step. */
export interface Offers {
  /** A consultation, on a ticket that asks for none. */
  opening: boolean
  /** Starting or stopping my clock. */
  timer: boolean
  log: boolean
  schedule: boolean
  /** Another payer. */
  payer: boolean
  /** An estimate or a ceiling, before the client has accepted. */
  ceiling: boolean
  /** The terms once more. */
  terms: boolean
  /** Excusing the deadline that is shown. */
  exception: boolean
  /** The client's no to the terms that wait for an answer. */
  refusal: boolean
  /** Withdrawing it. */
  cancel: boolean
  /** Taking a confirmed payment back. */
  reversal: boolean
  /** An error that is not prepaid work: a ticket of its own for support. */
  errorTicket: boolean
  /** A call to the client. */
  contact: boolean
}

type Seen = Pick<TicketRead, 'consultation' | 'modality' | 'form' | 'next' | 'deadline' | 'may' | 'isOfOtherType'>

export const offersOf = ({ consultation, modality, form, next, deadline, may, isOfOtherType }: Seen): Offers => {
  const { stage, gap, terms, ended } = consultation
  const isBegun = stage !== 'none'
  // under a gap the same refusal would wait behind every button
  const isWritable = isBegun && next.kind !== 'release_slots' && gap === null
  const isOpen = isWritable && next.kind !== 'merged' && form.status !== 'closed'
  const isAlive = isOpen && ended === null
  const isNotable = gap === null && ended === null && next.kind !== 'merged' && form.status !== 'closed'
  return {
    opening: next.kind === 'choose_modality' && isOfOtherType !== true && form.status !== 'closed',
    timer: isAlive,
    log: isAlive,
    // A3: what was bought is paid first
    schedule: isAlive && modality?.scheduling.appointment !== 'none' && !isPaymentAwaited(consultation),
    payer: isWritable && ended === null && (modality?.payers.length ?? 0) > 1,
    ceiling:
      isNotable &&
      (modality === null || (modality.terms !== null && isChargedByTime(modality))) &&
      !hasAgreed(consultation),
    terms: isBegun && ended === null && terms.sent === null,
    exception: deadline !== null && deadline.clock !== 'appointment',
    refusal: isAlive && openTermsOf(terms) !== null && !hasAgreed(consultation),
    cancel: isOpen && ended?.why !== 'cancelled',
    reversal: isWritable && may.confirmPayment && consultation.payment.confirmed !== null,
    errorTicket: isAlive && modality?.packages?.sells != null,
    contact: isAlive
  }
}
