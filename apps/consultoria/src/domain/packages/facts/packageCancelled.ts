import { defineFact, isBlank, isLeaderOrFinance, type Judging } from '../../ledger/defineFact'
import { packageCancelledData } from '../data'
import type { Packages } from '../packages'

/** What was drawn stays covered; what is held is free again, and nothing more may be drawn. */
export const packageCancelled = defineFact({
  kind: 'package_cancelled',
  schema: packageCancelledData,
  judgedBy: ['leader', 'finance'],
  apply(packages: Packages, fact, view: Judging) {
    const { data } = fact
    const one = packages.all.get(data.package)
    if (!one) return 'unknown_target'
    if (one.cancelled) return 'out_of_order'
    if (isBlank(data.reason)) return 'contradicts'
    if (!isLeaderOrFinance(view, fact)) return 'not_entitled'
    return {
      ...packages,
      all: new Map(packages.all).set(data.package, { ...one, cancelled: true }),
      holds: new Map([...packages.holds].filter(([, hold]) => hold.data.package !== data.package))
    }
  }
})
