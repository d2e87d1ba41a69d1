import { asText, daysBetween, includesString, includesWord, isEmpty, sameValue, words } from '../compare'
import type { CustomValue, RuleValue } from '../rule-types'

/** undefined = the operator does not exist for this kind of value. */
export type Verdict = boolean | undefined

const ORDERS: Readonly<Record<string, readonly string[]>> = {
  status: ['new', 'open', 'pending', 'hold', 'solved', 'closed'],
  priority: ['', 'low', 'normal', 'high', 'urgent']
}

/** Status and priority: compared by Zendesk's order, not by the alphabet. */
export function ranked(field: 'status' | 'priority', actual: unknown, operator: string, wanted: RuleValue): Verdict {
  const order = ORDERS[field] ?? []
  const [left, right] = [order.indexOf(asText(actual)), order.indexOf(asText(wanted).toLowerCase())]
  if (operator === 'less_than') return left >= 0 && right >= 0 && left < right
  if (operator === 'greater_than') return left >= 0 && right >= 0 && left > right
  return choice(actual, operator, wanted)
}

export function choice(actual: unknown, operator: string, wanted: RuleValue): Verdict {
  switch (operator) {
    case 'is':
    case '':
      return Array.isArray(wanted) ? wanted.some(one => sameValue(actual, one)) : sameValue(actual, wanted)
    case 'is_not':
      return Array.isArray(wanted) ? !wanted.some(one => sameValue(actual, one)) : !sameValue(actual, wanted)
    case 'includes':
      return words(wanted).includes(asText(actual).toLowerCase())
    case 'not_includes':
      return !words(wanted).includes(asText(actual).toLowerCase())
    default:
      return presence(actual, operator)
  }
}

function presence(actual: unknown, operator: string): Verdict {
  if (operator === 'present') return !isEmpty(actual)
  if (operator === 'not_present') return isEmpty(actual)
  return undefined
}

/** Tags and multiselect values: includes = at least one of the named. */
export function list(actual: readonly string[], operator: string, wanted: RuleValue): Verdict {
  const have = new Set(actual.map(one => one.toLowerCase()))
  const some = words(wanted).some(word => have.has(word))
  if (operator === 'includes' || operator === 'is') return some
  if (operator === 'not_includes' || operator === 'is_not') return !some
  return presence(actual, operator)
}

/** Subject and comment text: here `is` means "contains the string". */
export function prose(actual: string, operator: string, wanted: RuleValue): Verdict {
  switch (operator) {
    case 'includes':
    case 'includes_words':
      return includesWord(actual, wanted)
    case 'not_includes':
    case 'not_includes_words':
      return !includesWord(actual, wanted)
    case 'is':
    case 'includes_string':
      return includesString(actual, wanted)
    case 'is_not':
    case 'not_includes_string':
      return !includesString(actual, wanted)
    default:
      return undefined
  }
}

export function text(actual: CustomValue | undefined, operator: string, wanted: RuleValue): Verdict {
  if (operator === 'is' || operator === '') return sameValue(actual, wanted)
  if (operator === 'is_not') return !sameValue(actual, wanted)
  return presence(actual, operator) ?? prose(asText(actual), operator, wanted)
}

function ordered<T>(left: T, operator: string, right: T): Verdict {
  if (operator === 'is') return left === right
  if (operator === 'less_than') return left < right
  if (operator === 'less_than_equal') return left <= right
  if (operator === 'greater_than') return left > right
  if (operator === 'greater_than_equal') return left >= right
  return undefined
}

const BOUNDS = ['is', 'less_than', 'less_than_equal', 'greater_than', 'greater_than_equal']

export function numeric(actual: unknown, operator: string, wanted: RuleValue): Verdict {
  if (operator === 'is_not') return !(numeric(actual, 'is', wanted) ?? false)
  if (operator === 'is' && isEmpty(wanted)) return isEmpty(actual)
  if (!BOUNDS.includes(operator)) return presence(actual, operator)
  return !isEmpty(actual) && !isEmpty(wanted) && ordered(Number(actual), operator, Number(wanted))
}

/** The named number of days counts from today, today included on both sides (the reference does not say). */
export function date(actual: unknown, operator: string, wanted: RuleValue, today: string): Verdict {
  const day = asText(actual).slice(0, 10)
  if (operator === 'is_not') return day !== asText(wanted).slice(0, 10)
  if (operator === 'is' && isEmpty(wanted)) return day === ''
  if (operator === 'within_previous_n_days' || operator === 'within_next_n_days') {
    if (day === '') return false
    const ahead = daysBetween(today, day) * (operator === 'within_next_n_days' ? 1 : -1)
    return ahead >= 0 && ahead <= Number(wanted)
  }
  if (!BOUNDS.includes(operator)) return presence(actual, operator)
  return day !== '' && ordered(day, operator, asText(wanted).slice(0, 10))
}

export const checkbox = (actual: unknown, operator: string, wanted: RuleValue): Verdict =>
  choice(asText(actual) === 'true' ? 'true' : 'false', operator, asText(wanted) === 'true' ? 'true' : 'false')

/** Hours: whole hours only for `is`; the others look at the real distance. An hourly run can miss an exact hour. */
export function hours(elapsed: number | undefined, operator: string, wanted: RuleValue): Verdict {
  const limit = Number(wanted)
  if (!['is', 'less_than', 'greater_than'].includes(operator.replace('_business_hours', ''))) return undefined
  if (elapsed === undefined || !Number.isFinite(limit)) return false
  if (operator.startsWith('is')) return Math.floor(elapsed) === limit
  return operator.startsWith('less_than') ? elapsed < limit : elapsed > limit
}

/** What a condition may ask about a change: did it, to what, from what. */
export function change(before: unknown, after: unknown, operator: string, wanted: RuleValue): Verdict {
  const changed = !sameValue(before, after)
  switch (operator) {
    case 'changed':
      return changed
    case 'not_changed':
      return !changed
    case 'value':
      return changed && sameValue(after, wanted)
    case 'value_previous':
      return changed && sameValue(before, wanted)
    case 'not_value':
      return !(changed && sameValue(after, wanted))
    case 'not_value_previous':
      return !(changed && sameValue(before, wanted))
    default:
      return undefined
  }
}
