import { requesterChangedData } from '../data'
import { latest } from '../../kernel/instant'
import { defineFact } from '../../ledger/defineFact'
import { wasRequester } from '../../ledger/ticketPast'
import type { PayerSlice } from '../slice'

/**
 * The Unit is the requester, the client in copy: written only after the three were read back. Where the Unit itself asked,
 * nobody was changed (`fromId` = `toId`) and nobody needs a copy.
 */
export const requesterChanged = defineFact({
  kind: 'requester_changed',
  schema: requesterChangedData,
  apply(payer: PayerSlice, fact) {
    if (payer.kind !== 'unit_invoice') return 'out_of_order'
    const { fromId, toId, organizationId, copiedId } = fact.data
    if (organizationId !== payer.chosen?.data.unit?.organizationId) return 'contradicts'
    if ((fromId === toId) !== (copiedId === null)) return 'contradicts'
    const before = payer.requesterChangedAt
    return {
      ...payer,
      requesterChanged: fact,
      requesterChangedAt: before === null ? fact.at : latest(before, fact.at)
    }
  },
  evidence: ({ data }, past, { createdAt }) => (wasRequester(past, createdAt, data.toId) ? null : 'requester_differs')
})
