import { isEmpty } from './compare'
import { FILTERS } from './liquid-filters'

/** Answers a placeholder: `ticket.requester.name`, or a variable of the template. */
export type Lookup = (path: string) => unknown

/** A literal, or a path asked of the lookup. Nothing known = undefined, which prints as empty. */
export function operand(source: string, lookup: Lookup): unknown {
  const text = source.trim()
  const quoted = /^"([^"]*)"$|^'([^']*)'$/.exec(text)
  if (quoted) return quoted[1] ?? quoted[2]
  if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text)
  if (text === 'true') return true
  if (text === 'false') return false
  if (text === 'nil' || text === 'null') return null
  if (text === 'blank' || text === 'empty') return ''
  return lookup(text)
}

function split(text: string, separator: string): string[] {
  const parts: string[] = []
  let part = ''
  let quote = ''
  for (const letter of text) {
    if (quote) quote = letter === quote ? '' : quote
    else if (letter === '"' || letter === "'") quote = letter
    if (letter === separator && !quote) {
      parts.push(part)
      part = ''
    } else part += letter
  }
  return [...parts, part]
}

export function value(expression: string, lookup: Lookup): unknown {
  const [source = '', ...filters] = split(expression, '|')
  return filters.reduce<unknown>(
    (held, filter) => {
      const [name = '', ...args] = split(filter.replace(':', ','), ',')
      const apply = FILTERS[name.trim()]
      return apply ? apply(held, ...args.map(arg => operand(arg, lookup))) : held
    },
    operand(source, lookup)
  )
}

const truthy = (held: unknown) => held !== undefined && held !== null && held !== false

function compare(left: unknown, operator: string, right: unknown): boolean {
  const equal =
    isEmpty(left) && isEmpty(right) ? true : String(left) === String(right) && isEmpty(left) === isEmpty(right)
  switch (operator) {
    case '==':
      return equal
    case '!=':
    case '<>':
      return !equal
    case 'contains':
      return Array.isArray(left) ? left.map(String).includes(String(right)) : String(left ?? '').includes(String(right))
    default: {
      if (isEmpty(left) || isEmpty(right)) return false
      const [a, b] = [Number(left), Number(right)]
      const [x, y] = Number.isNaN(a) || Number.isNaN(b) ? [String(left), String(right)] : [a, b]
      return operator === '<' ? x < y : operator === '>' ? x > y : operator === '<=' ? x <= y : x >= y
    }
  }
}

/** `a == b and c contains "x"`: Liquid reads and/or from right to left. */
export function holds(condition: string, lookup: Lookup): boolean {
  const joined = /^(.+?)\s+(and|or)\s+(.+)$/s.exec(condition)
  if (joined) {
    const [, left = '', word, right = ''] = joined
    const first = holds(left, lookup)
    return word === 'and' ? first && holds(right, lookup) : first || holds(right, lookup)
  }
  const comparison = /^(.+?)\s*(==|!=|<>|<=|>=|<|>|\scontains\s)\s*(.+)$/s.exec(condition)
  if (!comparison) return truthy(value(condition, lookup))
  const [, left = '', operator = '', right = ''] = comparison
  return compare(value(left, lookup), operator.trim(), value(right, lookup))
}
