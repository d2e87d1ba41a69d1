import { holdsRole } from '../../people/roles'
import { defineFact, type Judging, type Verdict } from '../../ledger/defineFact'
import { sumTold, type ToldPayment } from '../../payment/toldPayment'
import { type PackagePaid, packagePaidData } from '../data'
import type { Package, Packages } from '../packages'

/** What the audits of tickets say of payments, by the audit's id; null = no audit of the purchase's ticket tells one. */
export type ToldPayments = ReadonlyMap<string, ToldPayment | null>

/**
 * Amount and withheld tax make the price. Finance says so; of an integration the audit does, whoever wrote it down: a record
 * alone could be written by anybody.
 */
export const packagePaid = defineFact({
  kind: 'package_paid',
  schema: packagePaidData,
  judgedBy: ['finance'],
  apply(packages: Packages, fact, view: Judging & { told: ToldPayments }) {
    const { data } = fact
    const one = packages.all.get(data.package)
    if (!one) return 'unknown_target'
    if (one.cancelled || one.paid) return 'out_of_order'
    if (data.centavos + data.withheldCentavos < (one.granted.data.centavos ?? 0)) return 'contradicts'
    if (!holdsRole(view.roles, 'finance', fact.by, fact.at)) {
      const fault = integrationFault(data, one, view)
      if (fault) return fault
    }
    if (data.source !== 'finance' && data.reference === null) return 'contradicts'
    return { ...packages, all: new Map(packages.all).set(data.package, { ...one, paid: fact }) }
  }
})

/** The very sum of an audit whose author held the role of an integration then. */
function integrationFault(
  data: PackagePaid,
  { reversedAt }: Package,
  view: Judging & { told: ToldPayments }
): Verdict | null {
  const told = data.source === 'integration' ? view.told.get(data.reference ?? '') : null
  if (!told || !holdsRole(view.roles, 'integration', told.by, told.at)) return 'not_entitled'
  if (reversedAt !== null && told.at <= reversedAt) return 'out_of_order'
  const sum = sumTold(told, view.offsetAt)
  const isSame =
    sum?.paidOn === data.paidOn && sum.centavos === data.centavos && sum.withheldCentavos === data.withheldCentavos
  return isSame ? null : 'contradicts'
}
