import { DatabaseSync, type DatabaseSyncInstance, type StatementSyncInstance } from '@photostructure/sqlite'

/** The only place that opens SQLite. `:memory:` keeps nothing. */
export function openDatabase(path: string): DatabaseSyncInstance {
  const db = new DatabaseSync(path)
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 2000')
  // kilobytes of pages
  db.exec('PRAGMA cache_size = -32000')
  return db
}

/** All or nothing; may be nested. */
export function transaction<R>(db: DatabaseSyncInstance, work: () => R): R {
  const point = `p${transaction.depth++}`
  db.exec(`SAVEPOINT ${point}`)
  try {
    const result = work()
    db.exec(`RELEASE ${point}`)
    return result
  } catch (error) {
    db.exec(`ROLLBACK TO ${point}; RELEASE ${point}`)
    throw error
  } finally {
    transaction.depth--
  }
}
transaction.depth = 0

const most = 500
const kept = new WeakMap<DatabaseSyncInstance, Map<string, StatementSyncInstance>>()

/** A statement that is prepared once for each connection. */
export function prepared(db: DatabaseSyncInstance, sql: string): StatementSyncInstance {
  const statements = kept.get(db) ?? new Map<string, StatementSyncInstance>()
  kept.set(db, statements)
  const known = statements.get(sql)
  if (known) return known
  if (statements.size >= most) statements.clear()
  const statement = db.prepare(sql)
  statements.set(sql, statement)
  return statement
}
