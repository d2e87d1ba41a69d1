import type { Api } from '../api'

/** Macros, views, triggers, automations, custom objects, apps. */
export function ruleRoutes(_api: Api): void {}
