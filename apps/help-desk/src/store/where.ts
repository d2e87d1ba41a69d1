export type IndexValue = string | number | null

/** SQLite's bindings cut a text at its first U+0000; as an index value it stands for itself under another sign. */
export function bound(value: IndexValue): IndexValue {
  return typeof value === 'string' ? value.replaceAll('\u0000', '\uffff') : value
}

export interface Range {
  lt?: IndexValue
  lte?: IndexValue
  gt?: IndexValue
  gte?: IndexValue
  not?: IndexValue
  /** Equal, in a column whose values most rows share: never the one to search by when another is named. */
  shared?: IndexValue
  /** SQL LIKE pattern. */
  like?: string
  notLike?: string
}
/** One of these, under any name. */
export interface AnyOf {
  anyOf: Where[]
}
export interface Where {
  [column: string]: IndexValue | IndexValue[] | Range | AnyOf | undefined
}

const operators = {
  lt: '<',
  lte: '<=',
  gt: '>',
  gte: '>=',
  not: 'IS NOT',
  shared: '=',
  like: 'LIKE',
  notLike: 'NOT LIKE'
} as const

const isAnyOf = (wanted: Where[string]): wanted is AnyOf =>
  typeof wanted === 'object' && wanted !== null && 'anyOf' in wanted

export function whereClause(where: Where = {}, afterId?: number | string): { clause: string; values: IndexValue[] } {
  const { parts, values } = conditions(where)
  if (afterId !== undefined) {
    parts.push('id > ?')
    values.push(afterId)
  }
  return { clause: parts.length ? ` WHERE ${parts.join(' AND ')}` : '', values: values.map(bound) }
}

function conditions(where: Where): { parts: string[]; values: IndexValue[] } {
  const parts: string[] = []
  const values: IndexValue[] = []
  for (const [name, wanted] of Object.entries(where)) {
    if (wanted === undefined) continue
    const column = name === 'id' ? 'id' : `"ix_${name}"`
    if (wanted === null) parts.push(`${column} IS NULL`)
    else if (Array.isArray(wanted)) {
      parts.push(`${column} IN (${wanted.map(() => '?').join(', ')})`)
      values.push(...wanted)
    } else if (isAnyOf(wanted)) {
      const choices = wanted.anyOf.map(choice => conditions(choice))
      parts.push(`(${choices.map(choice => choice.parts.join(' AND ')).join(' OR ')})`)
      values.push(...choices.flatMap(choice => choice.values))
    } else if (typeof wanted === 'object') {
      for (const [key, operator] of Object.entries(operators)) {
        const edge = wanted[key as keyof Range]
        if (edge === undefined) continue
        // the unary plus keeps SQLite from an index of the column
        parts.push(`${key === 'shared' ? '+' : ''}${column} ${operator} ?`)
        values.push(edge)
      }
    } else {
      parts.push(`${column} = ?`)
      values.push(wanted)
    }
  }
  return { parts, values }
}
