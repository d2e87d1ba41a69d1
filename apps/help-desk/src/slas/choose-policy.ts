import { evaluate } from '../automation/evaluation/conditions/conditions'
import type { RuleCondition, RuleFacts } from '../automation/evaluation/rule-types'
import type { Desk } from '../desk'
import type { FilterCondition, SlaPolicy } from '../tables/service/sla'

/** `ticket_type_id` of filters. OAS SLAPolicyFilterConditionObject */
const TYPES: Readonly<Record<string, string>> = { 1: 'question', 2: 'incident', 3: 'problem', 4: 'task' }

/** The first policy by position whose filter the ticket meets. */
export function choosePolicy(desk: Desk, facts: RuleFacts): SlaPolicy | undefined {
  return desk.tables.slaPolicies
    .find()
    .toSorted((a, b) => a.position - b.position || a.id - b.id)
    .find(policy => meets(policy.filter, facts))
}

function meets({ all, any }: SlaPolicy['filter'], facts: RuleFacts): boolean {
  const isMet = (condition: FilterCondition) =>
    condition.field === 'exact_created_at'
      ? wasCreated(condition, facts.ticket.created_at)
      : evaluate({ all: [asRule(condition)], any: [] }, facts).matched
  return all.every(isMet) && (any.length === 0 || any.some(isMet))
}

function asRule({ field, operator, value }: FilterCondition): RuleCondition {
  if (field !== 'ticket_type_id') return { field, operator, value }
  const named = (one: string | number) => TYPES[String(one)] ?? String(one)
  return { field: 'type', operator, value: Array.isArray(value) ? value.map(named) : named(value) }
}

function wasCreated({ operator, value }: FilterCondition, created_at: string): boolean {
  const [created, wanted] = [Date.parse(created_at), Date.parse(String(value))]
  switch (operator) {
    case 'less_than':
      return created < wanted
    case 'less_than_equal':
      return created <= wanted
    case 'greater_than':
      return created > wanted
    case 'greater_than_equal':
      return created >= wanted
    default:
      return false
  }
}
