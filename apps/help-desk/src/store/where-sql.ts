import { columnSql } from './column'
import { bound, type IndexValue, type Range, type Where } from './where'
import { rowsWithWords, wordExpression } from './indexes/words'

interface Sql {
  text: string
  values: IndexValue[]
}

const operators = { lt: '<', lte: '<=', gt: '>', gte: '>=', not: 'IS NOT' } as const

/** A WHERE clause, or nothing where nothing is asked. */
export function whereSql(table: string, where: Where = {}): Sql {
  const { text, values } = every(table, where)
  return { text: text === '' ? '' : ` WHERE ${text}`, values: values.map(bound) }
}

function joined(parts: readonly Sql[], by: 'AND' | 'OR'): Sql {
  return { text: parts.map(part => part.text).join(` ${by} `), values: parts.flatMap(part => part.values) }
}

function every(table: string, where: Where): Sql {
  const asked = Object.entries(where)
  return joined(
    asked.flatMap(([name, wanted]) => (wanted === undefined ? [] : [condition(table, name, wanted)])),
    'AND'
  )
}

/** One without a condition holds for every row. */
function several(table: string, parts: readonly Where[], by: 'AND' | 'OR'): Sql {
  const each = parts.map(part => every(table, part)).map(({ text, values }) => ({ text: text || 'TRUE', values }))
  const { text, values } = joined(each, by)
  return { text: `(${text || (by === 'AND' ? 'TRUE' : 'FALSE')})`, values }
}

function condition(table: string, name: string, wanted: NonNullable<Where[string]> | null): Sql {
  const column = columnSql(name)
  if (wanted === null) return { text: `${column} IS NULL`, values: [] }
  if (Array.isArray(wanted)) return { text: `${column} IN (${wanted.map(() => '?').join(', ')})`, values: wanted }
  if (typeof wanted !== 'object') return { text: `${column} = ?`, values: [wanted] }
  const words = wordExpression(wanted)
  if (words !== undefined) return { text: `rowid IN (${rowsWithWords(table)})`, values: [words] }
  if ('anyOf' in wanted) return rowsOf(table, wanted.anyOf) ?? several(table, wanted.anyOf, 'OR')
  if ('allOf' in wanted) return several(table, wanted.allOf, 'AND')
  if ('noneOf' in wanted) {
    const { text, values } = several(table, wanted.noneOf, 'OR')
    return { text: `${text} IS NOT TRUE`, values }
  }
  return rowsOf(table, [{ [name]: wanted }]) ?? within(column, wanted as Range)
}

/** Choices that each name rows by their numbers, as one list of numbers; undefined for any others. */
function rowsOf(table: string, choices: readonly Where[]): Sql | undefined {
  const lists = choices.map(choice => {
    const [[name, wanted] = ['', undefined], ...more] = Object.entries(choice)
    return more.length === 0 ? rowList(table, name, wanted) : undefined
  })
  const known = lists.filter(list => list !== undefined)
  if (known.length === 0 || known.length < lists.length) return undefined
  const text = known.map(list => list.text).join(' UNION ALL ')
  return { text: `rowid IN (${text})`, values: known.flatMap(list => list.values) }
}

function rowList(table: string, name: string, wanted: Where[string]): Sql | undefined {
  const words = wordExpression(wanted)
  if (words !== undefined) return { text: rowsWithWords(table), values: [words] }
  if (typeof wanted === 'number' && name === 'id') return { text: 'SELECT ?', values: [wanted] }
  if (typeof wanted !== 'object' || wanted === null || !('heldBy' in wanted)) return undefined
  const { text, values } = whereSql(wanted.heldBy, wanted.where)
  return { text: `SELECT ${columnSql(wanted.column)} FROM "${wanted.heldBy}"${text}`, values }
}

function within(column: string, range: Range): Sql {
  const edges = Object.entries(operators).flatMap(([key, operator]) => {
    const edge = range[key as keyof Range]
    return edge === undefined ? [] : [{ text: `${column} ${operator} ?`, values: [edge] }]
  })
  return edges.length > 0 ? joined(edges, 'AND') : { text: 'TRUE', values: [] }
}
