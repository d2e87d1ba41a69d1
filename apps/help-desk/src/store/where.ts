export type IndexValue = string | number | null
export interface Range {
  lt?: IndexValue
  lte?: IndexValue
  gt?: IndexValue
  gte?: IndexValue
  not?: IndexValue
  /** SQL LIKE pattern. */
  like?: string
  notLike?: string
}
export type Where = Record<string, IndexValue | IndexValue[] | Range | undefined>

const operators = { lt: '<', lte: '<=', gt: '>', gte: '>=', not: 'IS NOT', like: 'LIKE', notLike: 'NOT LIKE' } as const

export function whereClause(where: Where = {}, afterId?: number | string): { clause: string; values: IndexValue[] } {
  const parts: string[] = []
  const values: IndexValue[] = []
  for (const [name, wanted] of Object.entries(where)) {
    if (wanted === undefined) continue
    const column = name === 'id' ? 'id' : `"ix_${name}"`
    if (wanted === null) parts.push(`${column} IS NULL`)
    else if (Array.isArray(wanted)) {
      parts.push(`${column} IN (${wanted.map(() => '?').join(', ')})`)
      values.push(...wanted)
    } else if (typeof wanted === 'object') {
      for (const [key, operator] of Object.entries(operators)) {
        const bound = wanted[key as keyof Range]
        if (bound === undefined) continue
        parts.push(`${column} ${operator} ?`)
        values.push(bound)
      }
    } else {
      parts.push(`${column} = ?`)
      values.push(wanted)
    }
  }
  if (afterId !== undefined) {
    parts.push('id > ?')
    values.push(afterId)
  }
  return { clause: parts.length ? ` WHERE ${parts.join(' AND ')}` : '', values }
}
