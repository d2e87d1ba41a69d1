import { recordInvalid, type Details } from '../../http/api-error'
import { checkActions, type ActingKind } from '../../automation/evaluation/actions/check-actions'
import { checkConditions } from '../../automation/evaluation/conditions/check-conditions'
import { readCondition } from '../../automation/evaluation/conditions/conditions'
import type { RuleKind } from '../../automation/evaluation/conditions/condition-shapes'
import type { RuleAction, RuleCondition, RuleConditions } from '../../automation/evaluation/rule-types'
import { readAction } from '../../automation/evaluation/rule-value'
import { isRecorded } from '../../control/wire'
import type { Desk } from '../../desk'
import { isRecord, recordsOf, textOf, wholeOf, wholesOf, type JsonRecord } from '../../input'
import type { Restriction } from '../../tables/rules'
import { actionField, conditionFields } from './rule-fields'
import { missingReferences } from './rule-references'

export function conditionsOf(list: unknown): RuleCondition[] {
  return recordsOf(list).flatMap(item => readCondition(item) ?? [])
}

export function actionsOf(list: unknown): RuleAction[] {
  return recordsOf(list).flatMap(item => readAction(item) ?? [])
}

/** `{conditions:{all,any}}` or the bare arrays: both are documented for triggers and automations. */
export function bodyConditions(body: JsonRecord): RuleConditions | undefined {
  const nested = isRecord(body['conditions']) ? body['conditions'] : body
  if (!('all' in nested) && !('any' in nested)) return undefined
  return { all: conditionsOf(nested['all']), any: conditionsOf(nested['any']) }
}

const details = (where: string, texts: string[]): Details =>
  texts.length === 0 ? {} : { [where]: texts.map(text => ({ error: 'InvalidValue', description: text })) }

const conditionProblems = (desk: Desk, kind: RuleKind, conditions: RuleConditions): string[] => [
  ...checkConditions(conditions, kind, conditionFields(desk), { hoursAlone: isRecorded(desk) }),
  ...missingReferences(desk, [...conditions.all, ...conditions.any])
]

const actionProblems = (desk: Desk, kind: ActingKind, actions: RuleAction[]): string[] => [
  ...checkActions(actions, kind, actionField(desk)),
  ...missingReferences(desk, actions)
]

/** @throws 422 naming the title, conditions or actions that cannot be. */
export function checkRule(
  desk: Desk,
  kind: RuleKind | 'macro',
  rule: { title: string; conditions?: RuleConditions; actions?: RuleAction[] }
): void {
  const acting: ActingKind | undefined = kind === 'view' ? undefined : kind
  const conditions = kind !== 'macro' && rule.conditions
  const wrong: Details = {
    ...(rule.title.trim() === '' ? { title: [{ error: 'BlankValue', description: 'Title: cannot be blank' }] } : {}),
    ...(conditions ? details('conditions', conditionProblems(desk, kind, conditions)) : {}),
    ...(acting ? details('actions', actionProblems(desk, acting, rule.actions ?? [])) : {})
  }
  if (Object.keys(wrong).length > 0) throw recordInvalid(wrong)
  if (JSON.stringify(rule).length > 65_535)
    throw recordInvalid({
      base: [{ error: 'InvalidValue', description: 'A business rule must be smaller than 65 KB' }]
    })
}

export function titleOf(body: JsonRecord): string | undefined {
  return textOf(body['title']) ?? textOf(body['raw_title'])
}

/** null = everyone. @throws 422 for a restriction to nobody known. */
export function restrictionOf(desk: Desk, input: unknown): Restriction | null {
  if (!isRecord(input) || Object.keys(input).length === 0) return null
  const { type } = input
  const ids = 'ids' in input ? wholesOf(input['ids']) : []
  const id = wholeOf(input['id']) ?? ids[0]
  const exists = type === 'Group' ? desk.tables.groups.get(id) : type === 'User' ? desk.tables.users.get(id) : undefined
  if ((type !== 'Group' && type !== 'User') || id === undefined || !exists)
    throw recordInvalid({ restriction: [{ error: 'InvalidValue', description: 'Restriction: is invalid' }] })
  return type === 'Group' ? { type, id, ids: ids.length > 0 ? ids : [id] } : { type, id }
}
