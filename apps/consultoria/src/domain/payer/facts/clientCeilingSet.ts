import { mayConfirm } from '../../acceptance/confirmation'
import { isBefore } from '../../kernel/instant'
import { defineFact, type Judging } from '../../ledger/defineFact'
import { commentFault } from '../../ledger/ticketPast'
import { isEstimateAbove } from '../ceiling'
import { clientCeilingSetData } from '../data'
import type { PayerSlice } from '../slice'

/** Since this version an estimate lies within the ceiling. */
const ESTIMATE_WITHIN = 3

/** What was agreed with the client about how long it takes: told freely, and raised only by the client's own words. */
export const clientCeilingSet = defineFact({
  kind: 'client_ceiling_set',
  schema: clientCeilingSetData,
  money: {
    figures: ({ minutes, estimateMinutes }) => ({ minutes, estimateMinutes }),
    announcedBy: ({ publicNote }) => (publicNote === undefined ? 'fields' : 'comment')
  },
  promises: ({ publicNote }) => (publicNote === undefined ? null : 'comment'),
  apply(payer: PayerSlice, fact, view: Judging) {
    const { minutes, estimateMinutes, agreed } = fact.data
    if (minutes === null && estimateMinutes === null) return 'contradicts'
    if (view.version >= ESTIMATE_WITHIN && isEstimateAbove(estimateMinutes, minutes)) return 'contradicts'
    const before = payer.clientCeiling
    const held = before?.data.minutes ?? null
    const isRaised = held !== null && (minutes === null || minutes > held)
    if (isRaised && agreed === null) return 'contradicts'
    if (agreed && before && (isBefore(agreed.at, before.at) || payer.answered.has(agreed.commentId)))
      return 'contradicts'
    if (agreed && !mayConfirm(view, { ...fact, data: agreed }, agreed.doubts)) return 'not_entitled'
    return {
      ...payer,
      clientCeiling: fact,
      answered: agreed ? new Set([...payer.answered, agreed.commentId]) : payer.answered
    }
  },
  evidence: ({ data: { agreed } }, past) =>
    agreed && commentFault(past, agreed.commentId, { at: agreed.at, authorId: agreed.acceptorId })
})
