import { defineFact, isBlank, isLeaderOrFinance, type Judging } from '../../ledger/defineFact'
import { packageGrantedData } from '../data'
import type { Packages } from '../packages'

/** The same order, proposal or campaign grants once. What nobody paid for and nobody accepted is a leader's or finance's word. */
export const packageGranted = defineFact({
  kind: 'package_granted',
  schema: packageGrantedData,
  judgedBy: ['leader', 'finance'],
  apply(packages: Packages, fact, view: Judging) {
    const { data } = fact
    if (isBlank(data.reference) || (data.validUntil !== null && data.validUntil < data.validFrom)) return 'contradicts'
    const isKnown = [...packages.all.values()].some(
      ({ granted, cancelled }) =>
        !cancelled && granted.data.origin === data.origin && granted.data.reference === data.reference
    )
    if (isKnown) return 'out_of_order'
    const isFree = data.usable === 'granted' && data.origin !== 'proposal'
    if (isFree && !isLeaderOrFinance(view, fact)) return 'not_entitled'
    const one = { granted: fact, paid: null, reversedAt: null, cancelled: false, adjustedSeconds: 0 }
    return { ...packages, all: new Map([...packages.all, [fact.n, one]]) }
  }
})
