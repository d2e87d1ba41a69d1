import { appCoverage } from './apps'
import { automationCoverage } from './automations'
import { customObjectCoverage } from './custom-objects'
import { macroCoverage } from './macros'
import type { CoverageRow } from './row'
import { serviceCoverage } from './service'
import { triggerCoverage } from './triggers'
import { viewCoverage } from './views'

export const ruleCoverage: CoverageRow[] = [
  ...macroCoverage,
  ...viewCoverage,
  ...triggerCoverage,
  ...automationCoverage,
  ...serviceCoverage,
  ...customObjectCoverage,
  ...appCoverage
]
