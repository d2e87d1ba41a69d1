import { isHourField } from './hour-conditions'
import { readValue } from '../rule-value'
import type { RuleCondition, RuleConditions, RuleFacts } from '../rule-types'
import { ticketCondition } from './ticket-conditions'

export interface Evaluation {
  matched: boolean
  /** The conditions that kept it from matching; for `any`, all of them. */
  failed: { group: 'all' | 'any'; condition: RuleCondition; reason: 'not_met' | 'unknown' }[]
}

/** Cheap questions first: the hour conditions read a ticket's history. */
const cheapFirst = (conditions: readonly RuleCondition[]) =>
  conditions.toSorted((a, b) => Number(isHourField(a.field)) - Number(isHourField(b.field)))

/** Every `all` condition and, if there are any, at least one `any` condition. A condition nobody knows is not met. */
export function evaluate(conditions: RuleConditions, facts: RuleFacts): Evaluation {
  const failed: Evaluation['failed'] = []
  for (const condition of cheapFirst(conditions.all)) {
    const verdict = ticketCondition(condition, facts)
    if (verdict === true) continue
    failed.push({ group: 'all', condition, reason: verdict === undefined ? 'unknown' : 'not_met' })
    break
  }
  if (failed.length > 0) return { matched: false, failed }
  if (conditions.any.length === 0) return { matched: true, failed }
  for (const condition of conditions.any) {
    const verdict = ticketCondition(condition, facts)
    if (verdict === true) return { matched: true, failed: [] }
    failed.push({ group: 'any', condition, reason: verdict === undefined ? 'unknown' : 'not_met' })
  }
  return { matched: false, failed }
}

/** A condition from a request body; the operator may be left out. */
export function readCondition(input: unknown): RuleCondition | undefined {
  if (typeof input !== 'object' || input === null || !('field' in input) || typeof input.field !== 'string')
    return undefined
  return {
    field: input.field,
    operator: 'operator' in input && typeof input.operator === 'string' ? input.operator : '',
    value: 'value' in input ? readValue(input.value) : null
  }
}
