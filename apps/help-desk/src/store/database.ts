import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite'

/** The only place that opens SQLite. `:memory:` keeps nothing. */
export function openDatabase(path: string): DatabaseSyncInstance {
  const db = new DatabaseSync(path)
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 2000')
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
