import { coreCoverage } from './core'
import type { CoverageRow } from './row'
import { ruleCoverage } from './rules'

/** Every endpoint the help desk answers. Anything else is 501, and logged. */
export const coverage: CoverageRow[] = [...coreCoverage, ...ruleCoverage]
