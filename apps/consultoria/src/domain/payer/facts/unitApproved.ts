import { unitApprovedData } from '../data'
import { mayConfirm } from '../../acceptance/confirmation'
import { defineFact, type Judging } from '../../ledger/defineFact'
import { commentFault } from '../../ledger/ticketPast'
import { isSamePayer, type PayerSlice } from '../slice'

/** A later approval of the same choice raises or lowers the ceiling; the gate stays open since the first. */
export const unitApproved = defineFact({
  kind: 'unit_approved',
  schema: unitApprovedData,
  money: {
    figures: ({ payer, approverId, ceilingMinutes }) => ({ payer, approverId, ceilingMinutes }),
    announcedBy: () => 'fields'
  },
  apply(payer: PayerSlice, fact, view: Judging) {
    const { data } = fact
    const choice = payer.choices.get(data.payer)
    if (!choice) return 'unknown_target'
    if (!payer.chosen || choice.data.payer === 'client' || !isSamePayer(choice, payer.chosen)) return 'out_of_order'
    // hours that nobody authorised are nobody's ceiling
    if (choice.data.payer === 'unit_transfer' && data.ceilingMinutes === null) return 'contradicts'
    if (!mayConfirm(view, fact, data.doubts)) return 'not_entitled'
    return {
      ...payer,
      approval: fact,
      approvedSince: payer.approvedSince ?? data.approvedAt,
      answered: new Set([...payer.answered, data.commentId])
    }
  },
  evidence: ({ data }, past) => commentFault(past, data.commentId, { at: data.approvedAt, authorId: data.approverId })
})
