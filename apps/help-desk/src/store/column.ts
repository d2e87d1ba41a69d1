/** Where a row keeps a value: `id`, a column of its collection, or a place inside its document. */
export type ColumnName = string

export interface OrderBy {
  column: ColumnName
  descending?: boolean
  /** The column's values in their order, where that is not the database's own; those of one list are equals. */
  ranks?: readonly (string | number | readonly (string | number)[])[] | undefined
}

/** A place inside documents, such as `valueAt('fields', '360000000001')`: searched and sorted by as any column. */
export function valueAt(...keys: string[]): ColumnName {
  return `$${keys.map(key => `."${key.replaceAll(/["\\]/g, '')}"`).join('')}`
}

export const isPlace = (column: ColumnName): boolean => column.startsWith('$')

/** A column as SQL spells it. */
export function columnSql(column: ColumnName): string {
  if (column === 'id') return 'id'
  return isPlace(column) ? `json_extract(doc, ${literal(column)})` : `"ix_${column}"`
}

/** Empty values, and those without a rank, come first when ascending. */
export function orderSql(orderBy: readonly OrderBy[]): string {
  return orderBy.map(one => `${keySql(one)} ${one.descending ? 'DESC' : 'ASC'}`).join(', ')
}

function keySql({ column, ranks }: OrderBy): string {
  if (!ranks) return columnSql(column)
  const cases = ranks.flatMap((equals, rank) =>
    (typeof equals === 'object' ? equals : [equals]).map(value => ` WHEN ${literal(value)} THEN ${rank}`)
  )
  return cases.length > 0 ? `CASE ${columnSql(column)}${cases.join('')} END` : 'NULL'
}

const literal = (value: string | number): string =>
  typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`
