import type { Api } from '../api'
import { installationRoutes } from './apps/installations'
import { packageRoutes } from './apps/packages'
import { automationRoutes } from './automations'
import { objectFieldRoutes } from './custom-objects/fields'
import { recordJobRoutes } from './custom-objects/jobs'
import { objectRoutes } from './custom-objects/objects'
import { recordSearchRoutes } from './custom-objects/record-search'
import { recordRoutes } from './custom-objects/records'
import { dynamicContentRoutes } from './dynamic-content'
import { macroRoutes } from './macros'
import { scheduleRoutes } from './schedules'
import { slaPolicyRoutes } from './sla-policies'
import { triggerCategoryRoutes } from './trigger-categories'
import { triggerRoutes } from './triggers'
import { viewRoutes } from './views/views'

/** Macros, views, triggers, automations, custom objects, apps. */
export function ruleRoutes(api: Api): void {
  macroRoutes(api)
  viewRoutes(api)
  triggerRoutes(api)
  triggerCategoryRoutes(api)
  automationRoutes(api)
  slaPolicyRoutes(api)
  scheduleRoutes(api)
  dynamicContentRoutes(api)
  objectRoutes(api)
  objectFieldRoutes(api)
  recordSearchRoutes(api)
  recordRoutes(api)
  recordJobRoutes(api)
  installationRoutes(api)
  packageRoutes(api)
}
