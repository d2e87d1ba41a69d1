import { valueAt } from '../../store/column'
import type { Sieve, Where } from '../../store/where'
import type { TicketField } from '../../tables/field'
import { asText, isEmpty, words } from '../evaluation/compare'
import type { RuleCondition } from '../evaluation/rule-types'

const exactly = (where: Where): Sieve => ({ where, exact: true })
const none: Where = { none: { anyOf: [] } }

const BOUNDS: Readonly<Record<string, 'lt' | 'lte' | 'gt' | 'gte'>> = {
  less_than: 'lt',
  less_than_equal: 'lte',
  greater_than: 'gt',
  greater_than_equal: 'gte'
}

const DAY = 86_400_000
const dayFrom = (today: string, days: number): string =>
  new Date(Date.parse(`${today}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)

/** A condition about a custom field as the store can ask it; undefined where only the condition itself can tell. */
export function fieldSieve(field: TicketField, { operator, value }: RuleCondition, today: string): Sieve | undefined {
  const column = valueAt('fields', String(field.id))
  const text = asText(value)
  switch (field.type) {
    case 'checkbox':
      return ticked(column, operator, text)
    case 'date':
      return day(column, operator, text.slice(0, 10), today) ?? presence(column, operator)
    case 'integer':
    case 'decimal':
      return number(column, operator, value)
    case 'tagger':
      return option(column, operator, value) ?? presence(column, operator)
    case 'text':
    case 'textarea':
    case 'regexp':
      return operator === 'is' && text === '' ? empty(column) : presence(column, operator)
    default:
      return undefined
  }
}

const empty = (column: string): Sieve => exactly({ empty: { anyOf: [{ [column]: null }, { [column]: '' }] } })

function presence(column: string, operator: string): Sieve | undefined {
  if (operator === 'present') return exactly({ [column]: { gt: '' } })
  return operator === 'not_present' ? empty(column) : undefined
}

function ticked(column: string, operator: string, wanted: string): Sieve | undefined {
  const isSo = ['is', 'includes'].includes(operator)
  if (!isSo && !['is_not', 'not_includes'].includes(operator)) return undefined
  return isSo === (wanted === 'true') ? exactly({ [column]: 1 }) : exactly({ other: { noneOf: [{ [column]: 1 }] } })
}

function day(column: string, operator: string, wanted: string, today: string): Sieve | undefined {
  if (operator === 'is') return wanted === '' ? empty(column) : exactly({ [column]: wanted })
  if (operator === 'is_not') return exactly({ [column]: wanted === '' ? { gt: '' } : { not: wanted } })
  if (operator === 'within_previous_n_days' || operator === 'within_next_n_days') {
    const days = Math.floor(Number(wanted))
    if (!(days >= 0)) return exactly(none)
    const isNext = operator === 'within_next_n_days'
    return exactly({
      [column]: { gte: isNext ? today : dayFrom(today, -days), lte: isNext ? dayFrom(today, days) : today }
    })
  }
  const bound = BOUNDS[operator]
  return bound && exactly({ filled: { allOf: [{ [column]: { gt: '' } }, { [column]: { [bound]: wanted } }] } })
}

function number(column: string, operator: string, value: RuleCondition['value']): Sieve | undefined {
  if (operator === 'present') return exactly({ [column]: { not: null } })
  if (operator === 'not_present') return exactly({ [column]: null })
  if (Array.isArray(value)) return undefined
  const wanted = isEmpty(value) ? null : Number(value)
  const isHeld = wanted === null || Number.isFinite(wanted)
  if (operator === 'is') return exactly(isHeld ? { [column]: wanted } : none)
  if (operator === 'is_not') return exactly(isHeld ? { [column]: { not: wanted } } : {})
  const bound = BOUNDS[operator]
  return bound && exactly(wanted === null || Number.isNaN(wanted) ? none : { [column]: { [bound]: wanted } })
}

function option(column: string, operator: string, value: RuleCondition['value']): Sieve | undefined {
  const one = asText(value).toLowerCase()
  const named = operator.endsWith('includes') ? words(value) : Array.isArray(value) ? value.map(asText) : [one]
  const wanted = named.map(text => ({ [column]: text === '' ? null : text.toLowerCase() }))
  if (operator === 'is' || operator === 'includes') return exactly({ option: { anyOf: wanted } })
  if (operator === 'is_not' || operator === 'not_includes') return exactly({ option: { noneOf: wanted } })
  return undefined
}
