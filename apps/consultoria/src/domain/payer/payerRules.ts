import { latest } from '../kernel/instant'
import { billingGaps } from './payer'
import type { Consultation, Counted } from '../consultation/consultation'
import { type FoldState, type Handler, isBlank, isLeader, modalityOf } from '../consultation/foldState'
import { expectsTransfer } from './pendingUpdateRules'
import { mayConfirm } from '../terms/termsRules'

/**
 * Who pays is free until the first entry the payer's authorisation covers; from then on only a leader re-routes, with a
 * reason. The same payer and Unit chosen again (to complete the billing data) keep approval and requester.
 */
export const payerChosen: Handler<'payer_chosen'> = (state, fact) => {
  const { data } = fact
  const modality = modalityOf(state)
  if (modality && !modality.payers.includes(data.payer)) return 'contradicts'
  if (hasCoveredTime(state.shown)) {
    if (!isLeader(state, fact)) return 'not_entitled'
    if (!data.rerouted || isBlank(data.reason)) return 'contradicts'
  }
  const { payer } = state.shown
  const keeps = payer.chosen !== null && isSamePayer(payer.chosen, fact)
  const complete = billingGaps(data).length === 0
  state.billingCompleteSince = complete ? ((keeps ? state.billingCompleteSince : null) ?? fact.at) : null
  if (!keeps) {
    state.approvedSince = null
    state.requesterChangedAt = null
  }
  state.choices.set(fact.n, fact)
  expectsTransfer(state, null)
  state.shown.payer = {
    kind: data.payer,
    chosen: fact,
    approval: keeps ? payer.approval : null,
    requesterChanged: keeps ? payer.requesterChanged : null,
    // Its text named the old data
    transferSent: null
  }
  return null
}

export const hasCoveredTime = ({ entries }: Consultation): boolean =>
  entries.some(entry => entry.coveredSeconds > 0 || entry.invoice !== null)

const isSamePayer = (a: Counted<'payer_chosen'>, b: Counted<'payer_chosen'>): boolean =>
  a.data.payer === b.data.payer && a.data.unit?.organizationId === b.data.unit?.organizationId

/** A later approval of the same choice raises or lowers the ceiling; the gate stays open since the first. */
export const unitApproved: Handler<'unit_approved'> = (state, fact) => {
  const choice = state.choices.get(fact.data.payer)
  const current = state.shown.payer.chosen
  if (!choice) return 'unknown_target'
  if (!current || choice.data.payer === 'client' || !isSamePayer(choice, current)) return 'out_of_order'
  // hours that nobody authorised are nobody's ceiling
  if (choice.data.payer === 'unit_transfer' && fact.data.ceilingMinutes === null) return 'contradicts'
  if (!mayConfirm(state, fact, fact.data.doubts)) return 'not_entitled'
  state.approvedSince ??= fact.data.approvedAt
  state.answered.add(fact.data.commentId)
  state.shown.payer.approval = fact
  return null
}

export const requesterChanged: Handler<'requester_changed'> = (state, fact) => {
  const { payer } = state.shown
  if (payer.kind !== 'unit_invoice') return 'out_of_order'
  const { fromId, toId, organizationId, copiedId } = fact.data
  if (organizationId !== payer.chosen?.data.unit?.organizationId) return 'contradicts'
  if ((fromId === toId) !== (copiedId === null)) return 'contradicts'
  state.requesterChangedAt = state.requesterChangedAt === null ? fact.at : latest(state.requesterChangedAt, fact.at)
  payer.requesterChanged = fact
  return null
}

/** Sent by the team's leader, to the choice in force. */
export const transferSent: Handler<'transfer_sent'> = (state, fact) => {
  const { payer } = state.shown
  if (!state.choices.has(fact.data.payer)) return 'unknown_target'
  if (payer.kind !== 'unit_transfer' || payer.chosen?.n !== fact.data.payer) return 'out_of_order'
  if (!isLeader(state, fact)) return 'not_entitled'
  if (!payer.approval || billingGaps(payer.chosen.data).length > 0) return 'out_of_order'
  payer.transferSent = fact
  expectsTransfer(state, fact)
  return null
}

/**
 * Once a Unit pays, minutes recorded before it did are the client's and not billable, unless they are invoiced already (T21).
 * Called when a Unit's gate opens.
 */
export const leaveEarlierToClient = ({ shown }: FoldState): void => {
  for (const entry of shown.entries) {
    if (entry.payer !== 'client' || entry.invoice !== null || entry.billableSeconds === 0) continue
    entry.billableSeconds = 0
    entry.coveredSeconds = 0
    entry.unbillableSeconds = entry.data.seconds
    entry.portions = []
    entry.price = null
    entry.unbillable = 'other_payer'
  }
}
