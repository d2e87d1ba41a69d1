import type { RuleCondition, RuleConditions } from '../business-rules/rule-types'
import { stampOf } from '../clock'
import type { Where } from '../store/collection'

const ORDER = ['new', 'open', 'pending', 'hold', 'solved', 'closed']

function statuses({ operator, value }: RuleCondition): string[] | undefined {
  const wanted = (Array.isArray(value) ? value : [value]).map(String)
  const rank = ORDER.indexOf(wanted[0] ?? '')
  if (operator === 'is' || operator === 'includes') return wanted
  if (operator === 'is_not' || operator === 'not_includes') return ORDER.filter(status => !wanted.includes(status))
  if (operator === 'less_than') return ORDER.slice(0, Math.max(rank, 0))
  if (operator === 'greater_than') return rank < 0 ? [] : ORDER.slice(rank + 1)
  return undefined
}

function columnOf(condition: RuleCondition, now: number): Where {
  const { field, operator, value } = condition
  if (
    field === 'current_tags' &&
    operator === 'includes' &&
    typeof value === 'string' &&
    /^[\p{L}\p{N}_-]+$/u.test(value)
  )
    return { tags: { like: `% ${value.toLowerCase()} %` } }
  if (field === 'SOLVED' && operator === 'greater_than')
    return { solved_at: { lt: stampOf(new Date(now - Number(value) * 3_600_000)) } }
  if (operator !== 'is' || Array.isArray(value) || value === null) return {}
  if (['group_id', 'assignee_id', 'requester_id', 'organization_id', 'ticket_form_id'].includes(field))
    return value === '' ? { [field]: null } : /^\d+$/.test(String(value)) ? { [field]: Number(value) } : {}
  return {}
}

/**
 * What the store can narrow the search down by. Only a sieve: the tickets that pass are asked every condition again.
 */
export function candidates(conditions: RuleConditions, now: number, among: readonly string[] = ORDER): Where {
  let left = among
  const where: Where = {}
  for (const condition of conditions.all) {
    const named = condition.field === 'status' ? statuses(condition) : undefined
    if (named) left = left.filter(status => named.includes(status))
    Object.assign(where, columnOf(condition, now))
  }
  return { ...where, status: left.length === ORDER.length ? undefined : [...left] }
}
