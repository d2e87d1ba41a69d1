import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import { columnSql, type ColumnName } from './column'
import type { CollectionShape, Id } from './shape'

type Shape<T extends { id: Id }> = Pick<CollectionShape<T>, 'name' | 'indexes' | 'unique' | 'firstId' | 'within'>

/** The table, as SQLite keeps the text of it. Rows are numbered by their ids, or beside them where ids are texts. */
export function tableSql<T extends { id: Id }>({ name, indexes, firstId }: Shape<T>): string {
  const key = firstId === undefined ? '"row" INTEGER PRIMARY KEY, id NOT NULL UNIQUE' : 'id INTEGER PRIMARY KEY'
  const columns = Object.keys(indexes ?? {}).map(column => `, ${columnSql(column)}`)
  return `CREATE TABLE "${name}" (${key}, doc TEXT NOT NULL${columns.join('')})`
}

/** What the table was made by; undefined when there is none. */
export function heldTableSql(db: DatabaseSyncInstance, name: string): string | undefined {
  const row = db.prepare("SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?").get(name)
  return row ? String(row['sql']) : undefined
}

const nameOf = (table: string, columns: readonly string[]): string =>
  `${table} by ${columns.join(', ').replaceAll('"', '')}`

/** One for each column, and those that keep values unique. */
export function createIndexes<T extends { id: Id }>(db: DatabaseSyncInstance, shape: Shape<T>): void {
  for (const columns of shape.unique ?? [])
    db.exec(
      `CREATE UNIQUE INDEX IF NOT EXISTS "${nameOf(shape.name, [...columns, 'unique'])}" ON "${shape.name}" (${columns.map(columnSql).join(', ')})`
    )
  const columns = Object.keys(shape.indexes ?? {}).filter(column => column !== shape.within)
  for (const column of shape.within === undefined ? columns : [...columns, 'id']) createIndex(db, shape, [column])
}

/** The name of an index of these columns, which says what is in it. */
export function indexName<T extends { id: Id }>({ name, within }: Shape<T>, columns: readonly ColumnName[]): string {
  return nameOf(name, within === undefined ? columns : [within, ...columns.filter(column => column !== 'id'), 'id'])
}

export function createIndex<T extends { id: Id }>(
  db: DatabaseSyncInstance,
  shape: Shape<T>,
  columns: readonly ColumnName[]
): void {
  const { name, within } = shape
  const all = within === undefined ? columns : [within, ...columns.filter(column => column !== 'id'), 'id']
  db.exec(`CREATE INDEX IF NOT EXISTS "${nameOf(name, all)}" ON "${name}" (${all.map(columnSql).join(', ')})`)
}

/** All but those that keep values unique. */
export function dropIndexes(db: DatabaseSyncInstance, table: string): void {
  const rows: Record<string, unknown>[] = db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = ? AND sql LIKE 'CREATE INDEX%'")
    .all(table)
  for (const row of rows) db.exec(`DROP INDEX "${String(row['name'])}"`)
}
