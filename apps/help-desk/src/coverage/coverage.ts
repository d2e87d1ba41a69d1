import { featureAt } from '../plans/gate'
import { coreCoverage } from './core'
import { helpCenterCoverage } from './help-center'
import type { CoverageRow } from './row'
import { ruleCoverage } from './rules'

const withPlan = (row: CoverageRow): CoverageRow => {
  const feature = featureAt(row.path)
  return feature ? { ...row, plan: { from: feature.from, source: feature.source } } : row
}

/** Every endpoint the help desk answers. Anything else is 501, and logged. */
export const coverage: CoverageRow[] = [...coreCoverage, ...ruleCoverage, ...helpCenterCoverage].map(withPlan)
