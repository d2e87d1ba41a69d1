import type { Stamped } from '../ledger/fact'
import type { PayerSlice } from './slice'

interface Charged {
  payer: Pick<PayerSlice, 'kind' | 'chosen' | 'requesterChanged'>
  acceptance: Stamped<{ organizationId: number | null }> | null
}

/**
 * The organization whose minutes are charged now (T18): the Unit's once it is the requester, else the one that accepted; null =
 * the acceptance names none, and any will do.
 */
const chargedOrganization = ({ payer, acceptance }: Charged): number | null => {
  if (payer.kind === 'unit_invoice' && payer.requesterChanged) return payer.chosen?.data.unit?.organizationId ?? null
  return acceptance?.data.organizationId ?? null
}

/** Whether a minute of this organization's requester would be charged to somebody who agreed to nothing. */
export const isForeign = (charged: Charged, organizationId: number | null): boolean => {
  const charges = chargedOrganization(charged)
  return charges !== null && organizationId !== charges
}
