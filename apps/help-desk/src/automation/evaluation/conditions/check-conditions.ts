import { asText, isEmpty } from '../compare'
import type { RuleCondition, RuleConditions } from '../rule-types'
import {
  CHANGE_OPERATORS,
  customConditionShape,
  TICKET_CONDITIONS,
  type ConditionShape,
  type RuleKind
} from './condition-shapes'
import { isHourField } from './hour-conditions'

/** How a condition's field is known: the type of a custom field, by the name a condition gives it. */
export type FieldTypes = (subject: string) => { title: string; type: string; active: boolean } | undefined

const BASIC = ['status', 'type', 'group_id', 'assignee_id', 'requester_id']

function shapeOf(subject: string, fields: FieldTypes): ConditionShape | undefined {
  const known = TICKET_CONDITIONS.find(shape => shape.subject === subject)
  if (known) return known
  const field = fields(subject)
  return field && field.active ? customConditionShape(subject, field.title, field.type) : undefined
}

export function operatorsFor(shape: ConditionShape, kind: RuleKind): readonly string[] {
  return kind === 'trigger' && shape.changes ? [...shape.operators, ...CHANGE_OPERATORS] : shape.operators
}

/** What is wrong with one condition, in words; undefined when nothing is. */
export function conditionProblem(condition: RuleCondition, group: 'all' | 'any', kind: RuleKind, fields: FieldTypes) {
  const { field, operator, value } = condition
  const shape = shapeOf(field, fields)
  if (!shape || !shape.kinds.includes(kind)) return `${field} is not a condition of a ${kind}`
  if (shape.onlyAll && group === 'any') return `${field} is only possible in all`
  const bare = operator === '' && shape.bare
  if (!bare && !operatorsFor(shape, kind).includes(operator)) return `${field} cannot be compared with "${operator}"`
  if (isHourField(field) && !/^\d+$/.test(asText(value))) return `${field} takes whole hours`
  if (operator.startsWith('within_') && !/^\d+$/.test(asText(value))) return `${field} takes a number of days`
  return undefined
}

/** What is wrong with a rule's conditions, in words; empty when nothing is. With `hoursAlone` a time condition is enough for an automation. */
export function checkConditions(
  conditions: RuleConditions,
  kind: RuleKind,
  fields: FieldTypes,
  { hoursAlone = false }: { hoursAlone?: boolean } = {}
): string[] {
  const each = [
    ...conditions.all.map(condition => conditionProblem(condition, 'all', kind, fields)),
    ...conditions.any.map(condition => conditionProblem(condition, 'any', kind, fields))
  ].filter(text => text !== undefined)
  if (each.length > 0) return each
  if (kind === 'trigger')
    return conditions.all.length + conditions.any.length === 0 ? ['a trigger needs at least one condition'] : []
  const isEnough = hoursAlone && kind === 'automation' && conditions.all.some(({ field }) => isHourField(field))
  if (!isEnough && !conditions.all.some(condition => BASIC.includes(condition.field)))
    return [`all needs at least one condition on ${BASIC.join(', ')}`]
  if (kind === 'automation' && !conditions.all.some(condition => isHourField(condition.field)))
    return ['all needs at least one time condition']
  return []
}

/** Same conditions in any order: two active automations may not have them. */
export function sameConditions(a: RuleConditions, b: RuleConditions): boolean {
  const spell = (list: RuleCondition[]) =>
    list.map(one => JSON.stringify([one.field, one.operator, isEmpty(one.value) ? '' : String(one.value)])).toSorted()
  return spell(a.all).join() === spell(b.all).join() && spell(a.any).join() === spell(b.any).join()
}
