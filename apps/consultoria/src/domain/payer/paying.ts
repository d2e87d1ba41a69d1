import type { Gate } from '../kernel/gate'
import type { Unit } from './data'
import type { Payer } from './payerKinds'
import type { PayerSlice } from './slice'

/** Whose minutes they are; the Unit that pays them, null = none does. */
export interface Paying {
  payer: Payer
  unit: Unit
}

/** Whether minutes are of the payer and Unit in force. */
export const isPayers = ({ payer, unit }: Paying, { kind, chosen }: Pick<PayerSlice, 'kind' | 'chosen'>): boolean =>
  payer === kind && unit?.organizationId === (kind === 'client' ? null : chosen?.data.unit)?.organizationId

/**
 * Whose a minute is that is recorded now (T18): the Unit's once it is the requester, or once its transfer is authorised; the
 * client's before.
 */
export const payerOfNow = ({ payer, gate }: { payer: PayerSlice; gate: Gate }): Payer => {
  if (payer.kind === 'unit_invoice') return payer.requesterChanged ? 'unit_invoice' : 'client'
  return payer.kind === 'unit_transfer' && gate.open ? 'unit_transfer' : 'client'
}
