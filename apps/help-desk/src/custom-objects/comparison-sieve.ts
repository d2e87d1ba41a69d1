import { textOf } from '../input'
import type { IndexValue, Sieve, Where } from '../store/where'

const exactly = (where: Where): Sieve => ({ where, exact: true })
const none = exactly({ none: { anyOf: [] } })

const BOUNDS: Readonly<Record<string, 'gt' | 'gte' | 'lt' | 'lte'>> = { $gt: 'gt', $gte: 'gte', $lt: 'lt', $lte: 'lte' }

const isNumeric = (type: string): boolean => type === 'decimal' || type === 'integer'

/** How a field of this type keeps a value; undefined where it keeps none like it. */
function kept(type: string, wanted: unknown): IndexValue | undefined {
  const text = textOf(wanted) ?? ''
  if (type === 'checkbox') return text === 'true' ? 1 : text === 'false' ? 0 : undefined
  if (isNumeric(type)) return String(Number(text)) === text ? Number(text) : undefined
  return text === '' ? undefined : text
}

/** A comparison of one field as the store can make it; undefined where only the values themselves can tell. */
export function comparisonSieve(column: string, type: string, operator: string, wanted: unknown): Sieve | undefined {
  if (operator === '$exists') return exactly({ [column]: isSo(wanted) ? { not: null } : null })
  if (type === 'multiselect') return undefined
  switch (operator) {
    case '$eq':
      return among(column, type, [wanted])
    case '$in':
      return among(column, type, Array.isArray(wanted) ? wanted : [])
    case '$noteq':
      return exactly({ other: { noneOf: [among(column, type, [wanted]).where] } })
    case '$notin':
      return exactly({ other: { noneOf: [among(column, type, Array.isArray(wanted) ? wanted : []).where] } })
    default:
      return bounded(column, type, operator, textOf(wanted) ?? '')
  }
}

const isSo = (wanted: unknown): boolean => wanted === true || wanted === 'true'

function among(column: string, type: string, wanted: readonly unknown[]): Sieve {
  const values = wanted.map(one => kept(type, one)).filter(value => value !== undefined)
  return values.length === 0 ? none : exactly({ [column]: values.length === 1 ? values[0] : values })
}

function bounded(column: string, type: string, operator: string, text: string): Sieve | undefined {
  const bound = BOUNDS[operator]
  if (bound === undefined) return undefined
  if (!isNumeric(type)) return exactly({ [column]: { [bound]: text } })
  return Number.isNaN(Number(text)) ? undefined : exactly({ [column]: { [bound]: Number(text) } })
}
