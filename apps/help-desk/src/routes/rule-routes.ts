import type { Api } from '../http/api'
import { installationRoutes } from './apps/installations'
import { packageRoutes } from './apps/packages'
import { objectFieldRoutes } from './custom-objects/fields'
import { recordJobRoutes } from './custom-objects/jobs'
import { objectRoutes } from './custom-objects/objects'
import { recordSearchRoutes } from './custom-objects/record-search'
import { recordRoutes } from './custom-objects/records'
import { automationRoutes } from './rules/automations'
import { macroRoutes } from './rules/macros'
import { triggerCategoryRoutes } from './rules/trigger-categories'
import { triggerRoutes } from './rules/triggers'
import { dynamicContentRoutes } from './service/dynamic-content'
import { scheduleRoutes } from './service/schedules'
import { deletionScheduleRoutes } from './service/deletion-schedules'
import { metricEventRoutes } from './service/metric-events'
import { slaPolicyRoutes } from './service/sla-policies'
import { viewRoutes } from './views/views'

/** Macros, views, triggers, automations, custom objects, apps. */
export function ruleRoutes(api: Api): void {
  macroRoutes(api)
  viewRoutes(api)
  triggerRoutes(api)
  triggerCategoryRoutes(api)
  automationRoutes(api)
  slaPolicyRoutes(api)
  metricEventRoutes(api)
  deletionScheduleRoutes(api)
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
