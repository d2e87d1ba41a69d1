import { appCoverage } from './apps'
import { automationCoverage } from './rules/automations'
import { customObjectCoverage } from './custom-objects'
import { macroCoverage } from './rules/macros'
import type { CoverageRow } from './row'
import { serviceCoverage } from './service'
import { triggerCoverage } from './rules/triggers'
import { viewCoverage } from './rules/views'

export const ruleCoverage: CoverageRow[] = [
  ...macroCoverage,
  ...viewCoverage,
  ...triggerCoverage,
  ...automationCoverage,
  ...serviceCoverage,
  ...customObjectCoverage,
  ...appCoverage
]
