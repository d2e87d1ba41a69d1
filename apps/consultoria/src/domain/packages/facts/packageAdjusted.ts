import { defineFact, isBlank, isLeaderOrFinance, type Judging } from '../../ledger/defineFact'
import { packageAdjustedData } from '../data'
import { heldSeconds, leftSeconds, type Packages } from '../packages'

/** A leader's or finance's correction, with its reason; never below what is drawn and held. */
export const packageAdjusted = defineFact({
  kind: 'package_adjusted',
  schema: packageAdjustedData,
  judgedBy: ['leader', 'finance'],
  apply(packages: Packages, fact, view: Judging) {
    const { data } = fact
    const one = packages.all.get(data.package)
    if (!one) return 'unknown_target'
    if (one.cancelled) return 'out_of_order'
    if (!isLeaderOrFinance(view, fact)) return 'not_entitled'
    const left = leftSeconds(packages, data.package) - heldSeconds(packages, data.package)
    if (data.seconds === 0 || isBlank(data.reason) || left + data.seconds < 0) return 'contradicts'
    const adjusted = { ...one, adjustedSeconds: one.adjustedSeconds + data.seconds }
    return { ...packages, all: new Map(packages.all).set(data.package, adjusted) }
  }
})
