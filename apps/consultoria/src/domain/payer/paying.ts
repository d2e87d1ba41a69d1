import type { Consultation, Entry } from '../consultation/consultation'

/** Whether an entry is of the payer and Unit in force. */
export const isPayers = ({ payer, unit }: Entry, { kind, chosen }: Consultation['payer']): boolean =>
  payer === kind && unit?.organizationId === (kind === 'client' ? null : chosen?.data.unit)?.organizationId
