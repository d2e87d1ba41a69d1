import type { PayerSettings } from './settings'
import { CLIENT_PAYS, type PayerSlice } from './slice'

/** Somebody the modality knows no payment by was chosen before it was opened, or for another one: the client pays. */
export const keepOffered = (
  payer: PayerSlice,
  _fact: unknown,
  { modality }: { modality: PayerSettings | null }
): PayerSlice =>
  modality === null || modality.payers.includes(payer.kind)
    ? payer
    : { ...CLIENT_PAYS, choices: payer.choices, clientCeiling: payer.clientCeiling, answered: payer.answered }

/** A consultation that is opened again asks anew who pays. */
export const endWithCancelling = ({ choices, answered }: PayerSlice): PayerSlice => ({
  ...CLIENT_PAYS,
  choices,
  answered
})
