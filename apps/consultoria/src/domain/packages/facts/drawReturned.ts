import { defineFact, isBlank } from '../../ledger/defineFact'
import { drawReturnedData } from '../data'
import { type Packages, withoutDraw } from '../packages'

/** Whether the entry is voided or was never written is the ticket's to say: `verify` holds the two against each other. */
export const drawReturned = defineFact({
  kind: 'draw_returned',
  schema: drawReturnedData,
  apply(packages: Packages, fact) {
    const { draw, why, reason } = fact.data
    if (!packages.draws.has(draw)) return 'unknown_target'
    if ((why === 'voided' || why === 'waived') && isBlank(reason)) return 'contradicts'
    return withoutDraw(packages, draw)
  }
})
