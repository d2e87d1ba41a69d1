import { defineFact } from '../../ledger/defineFact'
import { packageReleasedData } from '../data'
import type { Packages } from '../packages'

/** The appointment was cancelled or moved. */
export const packageReleased = defineFact({
  kind: 'package_released',
  schema: packageReleasedData,
  apply(packages: Packages, fact) {
    if (!packages.holds.has(fact.data.hold)) return 'unknown_target'
    const holds = new Map(packages.holds)
    holds.delete(fact.data.hold)
    return { ...packages, holds }
  }
})
