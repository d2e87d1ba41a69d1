import { latest } from '../kernel/instant'
import { billingGaps } from '../payer/payer'
import type { Payer } from '../payer/payerKinds'
import type { Consultation } from './consultation'
import { type FoldState, modalityOf } from './foldState'

type Gate = Consultation['gate']

/**
 * Whether billable time can be recorded, since when, and what is missing. With a Unit as payer the client's consent is not
 * enough: approval and complete billing data count as well, and for an invoice to the Unit the changed requester (T21, T22).
 */
export const gateOf = (state: FoldState): Gate => {
  const mode = modalityOf(state)?.gate ?? 'acceptance'
  if (mode === 'none') return { open: true, since: null, missing: [] }
  const missing = [...consentMissing(state), ...unitMissing(state)]
  return { open: missing.length === 0, since: missing.length === 0 ? openSince(state) : null, missing }
}

const consentMissing = ({ shown, consentSince }: FoldState): Gate['missing'] => {
  if (consentSince !== null) return []
  return shown.terms.sent ? ['acceptance'] : ['terms', 'acceptance']
}

const unitMissing = ({ shown: { payer } }: FoldState): Gate['missing'] => {
  if (payer.kind === 'client') return []
  const missing: Gate['missing'] = []
  if (!payer.approval) missing.push('approval')
  if (!payer.chosen || billingGaps(payer.chosen.data).length > 0) missing.push('billing_data')
  if (payer.kind === 'unit_invoice' && !payer.requesterChanged) missing.push('requester')
  return missing
}

const openSince = (state: FoldState) => {
  const needed = [state.consentSince]
  if (state.shown.payer.kind !== 'client') needed.push(state.approvedSince, state.billingCompleteSince)
  if (state.shown.payer.kind === 'unit_invoice') needed.push(state.requesterChangedAt)
  const [first, ...rest] = needed.filter(instant => instant !== null)
  return first === undefined ? null : latest(first, ...rest)
}

/**
 * Whose a minute is that is recorded now (T18): the Unit's once it is the requester, or once its transfer is authorised; the
 * client's before.
 */
export const payerOfNow = ({ shown: { payer, gate } }: FoldState): Payer => {
  if (payer.kind === 'unit_invoice') return payer.requesterChanged ? 'unit_invoice' : 'client'
  return payer.kind === 'unit_transfer' && gate.open ? 'unit_transfer' : 'client'
}
