import { mayConfirm } from '../../acceptance/confirmation'
import { isBefore } from '../../kernel/instant'
import { defineFact, type Judging } from '../../ledger/defineFact'
import { commentFault } from '../../ledger/ticketPast'
import type { AcceptanceSlice } from '../../acceptance/slice'
import type { TermsSlice } from '../../terms/slice'
import { isClientCeilingTold, isEstimateAbove } from '../ceiling'
import { clientCeilingSetData } from '../data'
import type { PayerSlice } from '../slice'

/** Since this version an estimate lies within the ceiling. */
const ESTIMATE_WITHIN = 3

/** Since this version what was noted before the client read any terms is ours to change. */
const NOTED_BEFORE = 4

type View = Judging & { terms: TermsSlice; acceptance: AcceptanceSlice }

const isNote = ({ version, terms, acceptance }: View, payer: PayerSlice): boolean =>
  version >= NOTED_BEFORE && !isClientCeilingTold({ terms, payer, acceptance: acceptance.accepted })

/** What was agreed with the client about how long it takes: told freely, and raised only by the client's own words. */
export const clientCeilingSet = defineFact({
  kind: 'client_ceiling_set',
  schema: clientCeilingSetData,
  money: {
    figures: ({ minutes, estimateMinutes }) => ({ minutes, estimateMinutes }),
    announcedBy: ({ publicNote }) => (publicNote === undefined ? 'fields' : 'comment')
  },
  promises: ({ publicNote }) => (publicNote === undefined ? null : 'comment'),
  apply(payer: PayerSlice, fact, view: View) {
    const { minutes, estimateMinutes, agreed } = fact.data
    if (minutes === null && estimateMinutes === null) return 'contradicts'
    if (view.version >= ESTIMATE_WITHIN && isEstimateAbove(estimateMinutes, minutes)) return 'contradicts'
    const before = payer.clientCeiling
    const held = before?.data.minutes ?? null
    const isRaised = held !== null && (minutes === null || minutes > held)
    if (isRaised && agreed === null && !isNote(view, payer)) return 'contradicts'
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
