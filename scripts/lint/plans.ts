import type { Definitions } from '../definitions/definitionFolders'
import { words } from '../terminal/language'
import { partPlaces } from './rules/positions'

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

/** What a rule asks about that not every plan has. */
const features: Record<string, Feature> = {
  ticket_form_id: 'ticket_forms',
  schedule_id: 'schedules',
  in_business_hours: 'schedules',
  within_schedule: 'schedules',
  on_holiday: 'schedules',
  set_schedule: 'schedules',
  sla_next_breach_at: 'sla_policies',
  until_sla_next_breach_at: 'sla_policies'
}

/** Rules that ask about, or set, what not every plan has. */
export const featurePlaces = (definitions: Definitions): { file: string; pointer: string; feature: Feature }[] =>
  partPlaces(definitions).flatMap(({ file, pointer, part: { field } }) => {
    const feature = features[field]
    return feature ? [{ file, pointer: `${pointer}/field`, feature }] : []
  })

interface Drop {
  rule: 'plan'
  file: string
  pointer: string
  why: string
}

/** What an account on this plan could not hold. */
export const dropsOn = (plan: PlanName, definitions: Definitions): Drop[] => {
  const has = (feature: Feature) => planNames.indexOf(plan) >= planNames.indexOf(from[feature])
  const drop = (file: string, pointer: string, why: string): Drop => ({ rule: 'plan', file, pointer, why })
  const lacking = (folder: string, all: Record<string, { requires: Feature[] }>) =>
    Object.entries(all).flatMap(([key, { requires }]) =>
      requires
        .filter(feature => !has(feature))
        .map(feature => drop(`${folder}/${key}.json`, '/requires', words().lint.needsPlan(feature, from[feature])))
    )
  const beyond = (folder: string, all: object, limit: number, why: string) =>
    Object.keys(all)
      .slice(limit)
      .map(key => drop(`${folder}/${key}.json`, '', why))
  const objects = objectsPerPlan[plan]
  return [
    ...lacking('fields/objects', definitions.customObjects),
    ...lacking('fields/forms', definitions.ticketForms),
    ...lacking('slas', definitions.slaPolicies),
    ...lacking('schedules', definitions.schedules),
    ...beyond(
      'dynamic-content',
      definitions.dynamicContent,
      has('dynamic_content') ? Number.POSITIVE_INFINITY : 0,
      words().lint.needsPlan('dynamic_content', from.dynamic_content)
    ),
    ...beyond('fields/objects', definitions.customObjects, objects, words().lint.objectsOfPlan(objects)),
    ...(has('schedules') && !has('several_schedules')
      ? beyond('schedules', definitions.schedules, 1, words().lint.oneSchedule())
      : []),
    ...featurePlaces(definitions)
      .filter(({ feature }) => !has(feature))
      .map(({ file, pointer, feature }) => drop(file, pointer, words().lint.needsPlan(feature, from[feature])))
  ]
}
