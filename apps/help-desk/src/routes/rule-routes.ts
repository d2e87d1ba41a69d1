import type { Api } from '../api'
import { automationRoutes } from './automations'
import { macroRoutes } from './macros'
import { triggerCategoryRoutes } from './trigger-categories'
import { triggerRoutes } from './triggers'

/** Macros, views, triggers, automations, custom objects, apps. */
export function ruleRoutes(api: Api): void {
  macroRoutes(api)
  triggerRoutes(api)
  triggerCategoryRoutes(api)
  automationRoutes(api)
}
