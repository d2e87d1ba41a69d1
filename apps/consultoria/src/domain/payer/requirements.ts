import type { Requirement } from '../kernel/gate'
import { billingGaps } from './payer'
import type { PayerSlice } from './slice'

/** What the Unit's payment asks for, as the gate names it. */
export const UNIT_PARTS = ['approval', 'billing_data', 'requester'] as const
type UnitPart = (typeof UNIT_PARTS)[number]

interface View {
  payer: PayerSlice
}

const isUnits = ({ payer }: View): boolean => payer.kind !== 'client'
const isInvoiced = ({ payer }: View): boolean => payer.kind === 'unit_invoice'

/** Where the Unit pays, somebody responsible there has approved it (T21, T22). */
export const unitApproved: Requirement<'unit_approved', UnitPart, View> = {
  key: 'unit_approved',
  missing: view => (isUnits(view) && !view.payer.approval ? ['approval'] : []),
  metSince: view => (isUnits(view) ? view.payer.approvedSince : null)
}

/** … its billing data are complete, … */
export const billingData: Requirement<'billing_data', UnitPart, View> = {
  key: 'billing_data',
  missing(view) {
    const { chosen } = view.payer
    return isUnits(view) && (!chosen || billingGaps(chosen.data).length > 0) ? ['billing_data'] : []
  },
  metSince: view => (isUnits(view) ? view.payer.billingCompleteSince : null)
}

/** … and for an invoice to it, it is the requester (T21). */
export const unitIsRequester: Requirement<'unit_is_requester', UnitPart, View> = {
  key: 'unit_is_requester',
  missing: view => (isInvoiced(view) && !view.payer.requesterChanged ? ['requester'] : []),
  metSince: view => (isInvoiced(view) ? view.payer.requesterChangedAt : null)
}
