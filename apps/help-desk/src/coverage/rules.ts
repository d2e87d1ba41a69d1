import type { CoverageRow } from './row'

export const ruleCoverage: CoverageRow[] = []
