import { defineFact } from '../../ledger/defineFact'
import { packageHeldData } from '../data'
import { drawableSeconds, type Packages } from '../packages'

/** Time of an appointment that nobody else can draw; never more than there is. */
export const packageHeld = defineFact({
  kind: 'package_held',
  schema: packageHeldData,
  apply(packages: Packages, fact) {
    const { data } = fact
    if (!packages.all.has(data.package)) return 'unknown_target'
    const isHeld = [...packages.holds.values()].some(
      hold => hold.data.appointment === data.appointment && hold.data.package === data.package
    )
    if (isHeld) return 'out_of_order'
    if (data.seconds > drawableSeconds(packages, data.package, data.day)) return 'contradicts'
    return { ...packages, holds: new Map(packages.holds).set(fact.n, fact) }
  }
})
