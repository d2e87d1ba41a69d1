import type { Definitions } from '../definitionFolders'
import { words } from '../language'

export const planNames = ['team', 'growth', 'professional', 'enterprise'] as const
export type PlanName = (typeof planNames)[number]

type Feature = Definitions['customObjects'][string]['requires'][number] | 'dynamic_content'

/**
 * Suite plans from which on an account has a feature: developer.zendesk.com on ticket forms, SLA policies and custom data,
 * support.zendesk.com 203662206 on schedules and 4408882999066 on dynamic content.
 */
const from: Record<Feature, PlanName> = {
  custom_objects: 'team',
  ticket_forms: 'growth',
  sla_policies: 'growth',
  schedules: 'growth',
  dynamic_content: 'growth',
  several_schedules: 'enterprise'
}
const objectsPerPlan: Record<PlanName, number> = { team: 3, growth: 5, professional: 30, enterprise: 50 }

export interface Drop {
  file: string
  why: string
}

/** What an account on this plan could not hold. */
export const dropsOn = (plan: PlanName, definitions: Definitions): Drop[] => {
  const has = (feature: Feature) => planNames.indexOf(plan) >= planNames.indexOf(from[feature])
  const lacking = (folder: string, all: Record<string, { requires: Feature[] }>) =>
    Object.entries(all).flatMap(([key, { requires }]) =>
      requires
        .filter(feature => !has(feature))
        .map(feature => ({ file: `${folder}/${key}.json`, why: words().lint.needsPlan(feature, from[feature]) }))
    )
  const objects = Object.keys(definitions.customObjects)
  const schedules = Object.keys(definitions.schedules)
  return [
    ...lacking('fields/objects', definitions.customObjects),
    ...lacking('fields/forms', definitions.ticketForms),
    ...lacking('slas', definitions.slaPolicies),
    ...lacking('schedules', definitions.schedules),
    ...lacking(
      'dynamic-content',
      Object.fromEntries(Object.keys(definitions.dynamicContent).map(key => [key, { requires: ['dynamic_content'] }]))
    ),
    ...objects
      .slice(objectsPerPlan[plan])
      .map(key => ({ file: `fields/objects/${key}.json`, why: words().lint.objectsOfPlan(objectsPerPlan[plan]) })),
    ...(has('schedules') && !has('several_schedules') ? schedules.slice(1) : []).map(key => ({
      file: `schedules/${key}.json`,
      why: words().lint.oneSchedule()
    }))
  ]
}
