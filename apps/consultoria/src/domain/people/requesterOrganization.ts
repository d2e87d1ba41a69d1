import type { Consultation } from '../consultation/consultation'

/**
 * The organization whose minutes are charged now (T18): the Unit's once it is the requester, else the one that accepted; null =
 * the acceptance names none, and any will do.
 */
const chargedOrganization = ({ payer, acceptance }: Consultation): number | null => {
  if (payer.kind === 'unit_invoice' && payer.requesterChanged) return payer.chosen?.data.unit?.organizationId ?? null
  return acceptance?.data.organizationId ?? null
}

/** Whether a minute of this organization's requester would be charged to somebody who agreed to nothing. */
export const isForeign = (consultation: Consultation, organizationId: number | null): boolean => {
  const charged = chargedOrganization(consultation)
  return charged !== null && organizationId !== charged
}
