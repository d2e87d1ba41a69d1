import { holdsRole } from '../../people/roles'
import { defineFact, type Judging } from '../../ledger/defineFact'
import { packagePaidData } from '../data'
import type { Packages } from '../packages'

/**
 * Amount and withheld tax make the price. Finance says so, whatever the source is: this fold sees no audits, and so cannot tell an
 * integration's confirmation from a record that somebody wrote by hand.
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
    if (!holdsRole(view.roles, 'finance', fact.by, fact.at)) return 'not_entitled'
    if (data.source !== 'finance' && data.reference === null) return 'contradicts'
    return { ...packages, all: new Map(packages.all).set(data.package, { ...one, paid: fact }) }
  }
})
