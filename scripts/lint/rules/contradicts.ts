import type { Condition } from '../../definitions/schemas/rules'
import { tagsIn } from './positions'

const ranks = ['new', 'open', 'pending', 'hold', 'solved', 'closed']
const rank = (value: string | string[]) => ranks.indexOf(String(value))
const settles = new Set(['is', 'value'])

const oneWay = (a: Condition, b: Condition): boolean => {
  if (a.field === 'current_tags')
    // Several tags in one condition mean any of them.
    return (
      a.operator === 'includes' &&
      b.operator === 'not_includes' &&
      tagsIn(a.value).every(tag => tagsIn(b.value).includes(tag))
    )
  if (settles.has(a.operator) && settles.has(b.operator)) return String(a.value) !== String(b.value)
  if (settles.has(a.operator) && b.operator === 'is_not') return String(a.value) === String(b.value)
  if (a.operator === 'not_present') return b.operator === 'present' || (settles.has(b.operator) && b.value !== '')
  if (a.field !== 'status') return false
  if (a.operator === 'is' && b.operator === 'less_than') return rank(a.value) >= rank(b.value)
  if (a.operator === 'is' && b.operator === 'greater_than') return rank(a.value) <= rank(b.value)
  return a.operator === 'less_than' && b.operator === 'greater_than' && rank(a.value) - rank(b.value) < 2
}

/** Whether no ticket can meet both. */
export const contradicts = (a: Condition, b: Condition): boolean =>
  a.field === b.field && (oneWay(a, b) || oneWay(b, a))
