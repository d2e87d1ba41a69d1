import { payerChosenData } from '../data'
import { defineFact, type Judging } from '../../ledger/defineFact'
import { billingGaps } from '../payer'
import type { PayerSettings } from '../settings'
import { isSamePayer, type PayerSlice } from '../slice'

/** The same payer and Unit chosen again (to complete the billing data) keep approval and requester. */
export const payerChosen = defineFact({
  kind: 'payer_chosen',
  schema: payerChosenData,
  money: { figures: ({ payer, unit }) => ({ payer, unit: unit?.organizationId ?? null }), announcedBy: () => 'fields' },
  // a transfer that is pending named the old data
  replacesPromisesOf: ['transfer_sent'],
  apply(payer: PayerSlice, fact, { modality }: Judging & { modality: PayerSettings | null }) {
    const { data } = fact
    if (modality && !modality.payers.includes(data.payer)) return 'contradicts'
    const keeps = payer.chosen !== null && isSamePayer(payer.chosen, fact)
    const isComplete = billingGaps(data).length === 0
    return {
      kind: data.payer,
      chosen: fact,
      approval: keeps ? payer.approval : null,
      requesterChanged: keeps ? payer.requesterChanged : null,
      transferSent: null,
      clientCeiling: payer.clientCeiling,
      choices: new Map([...payer.choices, [fact.n, fact]]),
      approvedSince: keeps ? payer.approvedSince : null,
      billingCompleteSince: isComplete ? ((keeps ? payer.billingCompleteSince : null) ?? fact.at) : null,
      requesterChangedAt: keeps ? payer.requesterChangedAt : null,
      answered: payer.answered
    }
  }
})
