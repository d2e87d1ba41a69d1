import type { CoverageRow } from './row'

export const coreCoverage: CoverageRow[] = []
