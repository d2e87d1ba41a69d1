import { holdsRole } from '../../people/roles'
import { defineFact, isBlank, type Judging } from '../../ledger/defineFact'
import { paymentReversedData } from '../data'
import type { Packages } from '../packages'

/** What was drawn stays drawn; nothing more may be drawn until it is paid again. */
export const paymentReversed = defineFact({
  kind: 'payment_reversed',
  schema: paymentReversedData,
  judgedBy: ['finance'],
  apply(packages: Packages, fact, view: Judging) {
    const one = packages.all.get(fact.data.package)
    if (!one) return 'unknown_target'
    if (!one.paid) return 'out_of_order'
    if (isBlank(fact.data.reason)) return 'contradicts'
    if (!holdsRole(view.roles, 'finance', fact.by, fact.at)) return 'not_entitled'
    return {
      ...packages,
      all: new Map(packages.all).set(fact.data.package, { ...one, paid: null, reversedAt: fact.at })
    }
  }
})
