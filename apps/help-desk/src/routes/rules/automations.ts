import { sameConditions } from '../../automation/evaluation/conditions/check-conditions'
import { stopsItself } from '../../automation/evaluation/nullifies'
import type { Desk } from '../../desk'
import { urlOf, type Api } from '../../http/api'
import { invalid, notFound } from '../../http/api-error'
import { booleanOf, wholeOf, type JsonRecord } from '../../input'
import type { Automation } from '../../tables/rules'
import { actionsOf, bodyConditions, checkRule, titleOf } from './rule-body'
import { actionField } from './rule-fields'
import { nextPosition } from './rule-listing'
import { storedRuleRoutes } from './stored-rule-routes'

const MOST_ACTIVE = 500

function automationAnswer(desk: Desk, automation: Automation) {
  return {
    url: urlOf(desk, `automations/${automation.id}`),
    raw_title: automation.title,
    default: false,
    ...automation
  }
}

type Written = Omit<Automation, 'id' | 'created_at' | 'updated_at'>

/** @throws 422 for what the reference refuses: no end in sight, a twin, more than 500 active ones. */
function checkAutomation(desk: Desk, automation: Written, id?: number): void {
  checkRule(desk, 'automation', automation)
  if (!stopsItself(automation.conditions, automation.actions, actionField(desk)))
    throw invalid(
      'base',
      'An automation needs a condition that is true only once, or an action that nullifies at least one of its conditions'
    )
  if (!automation.active) return
  const others = desk.tables.automations.find().filter(other => other.active && other.id !== id)
  if (others.some(other => sameConditions(other.conditions, automation.conditions)))
    throw invalid('base', 'An active automation with the same conditions exists')
  if (others.length >= MOST_ACTIVE) throw invalid('base', 'An account can have 500 active automations')
}

/** Naming conditions or actions replaces both arrays: what is left out is emptied. */
function written(desk: Desk, body: JsonRecord, before?: Automation): Written {
  const conditions = bodyConditions(body)
  const replaces = conditions !== undefined || 'actions' in body
  const automation = {
    title: titleOf(body) ?? before?.title ?? '',
    active: booleanOf(body['active']) ?? before?.active ?? true,
    position: wholeOf(body['position']) ?? before?.position ?? nextPosition(desk.tables.automations.find()),
    conditions: replaces || !before ? (conditions ?? { all: [], any: [] }) : before.conditions,
    actions: replaces || !before ? actionsOf(body['actions']) : before.actions
  }
  checkAutomation(desk, automation, before?.id)
  return automation
}

function moved(desk: Desk, row: JsonRecord): Automation {
  const before = desk.tables.automations.get(wholeOf(row['id']))
  if (!before) throw notFound()
  const after = {
    ...before,
    position: wholeOf(row['position']) ?? before.position,
    active: booleanOf(row['active']) ?? before.active
  }
  checkAutomation(desk, after, before.id)
  return desk.tables.automations.update(before.id, { ...after, updated_at: desk.clock.stamp() })
}

export function automationRoutes(api: Api): void {
  storedRuleRoutes(api, {
    kind: 'automation',
    rules: desk => desk.tables.automations,
    answer: automationAnswer,
    written,
    moved
  })
}
