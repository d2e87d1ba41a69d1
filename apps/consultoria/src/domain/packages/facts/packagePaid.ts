import { holdsRole } from '../../people/roles'
import { defineFact, type Judging } from '../../ledger/defineFact'
import { packagePaidData } from '../data'
import type { Packages } from '../packages'

/**
 * Amount and withheld tax make the price. Finance says so; an integration's field change is written down by whoever opens the
 * ticket first, and held against that audit.
 */
export const packagePaid = defineFact({
  kind: 'package_paid',
  schema: packagePaidData,
  judgedBy: ['finance'],
  apply(packages: Packages, fact, view: Judging) {
    const { data } = fact
    const one = packages.all.get(data.package)
    if (!one) return 'unknown_target'
    if (one.cancelled || one.paid) return 'out_of_order'
    if (data.centavos + data.withheldCentavos < (one.granted.data.centavos ?? 0)) return 'contradicts'
    if (data.source === 'integration' ? data.reference === null : !holdsRole(view.roles, 'finance', fact.by, fact.at))
      return data.source === 'integration' ? 'contradicts' : 'not_entitled'
    return { ...packages, all: new Map(packages.all).set(data.package, { ...one, paid: fact }) }
  }
})
