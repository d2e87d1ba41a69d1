import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { transaction } from './database'

/** A copy of the whole account to return to: a file beside the database, or memory when nothing is kept. */
export class Snapshot {
  readonly #path: string | null
  #inMemory = false

  /** @param replaced called after rows came or went without their collections; not whole are rows of an earlier layout. */
  constructor(
    private readonly db: DatabaseSyncInstance,
    dataDir: string | null,
    private readonly replaced: (isWhole: boolean) => void = () => {}
  ) {
    this.#path = dataDir === null ? null : join(dataDir, 'snapshot.db')
  }

  get exists(): boolean {
    return this.#path === null ? this.#inMemory : existsSync(this.#path)
  }

  /** Which seed it grew from. */
  get seed(): unknown {
    const read = () => this.db.prepare("SELECT doc FROM snapshot.settings WHERE id = 'seed'").get()?.['doc']
    const doc: unknown = this.#path === null ? read() : this.#attached(read)
    const setting: unknown = typeof doc === 'string' ? JSON.parse(doc) : null
    return typeof setting === 'object' && setting !== null && 'value' in setting ? setting.value : null
  }

  take(): void {
    if (this.#path !== null) {
      const fresh = `${this.#path}.new`
      rmSync(fresh, { force: true })
      this.db.prepare('VACUUM INTO ?').run(fresh)
      renameSync(fresh, this.#path)
      return
    }
    if (this.#inMemory) this.db.exec('DETACH DATABASE snapshot')
    this.db.exec("ATTACH DATABASE ':memory:' AS snapshot")
    this.#inMemory = true
    transaction(this.db, () => {
      for (const table of tableNames(this.db, 'main'))
        this.db.exec(`CREATE TABLE snapshot."${table}" AS SELECT * FROM main."${table}"`)
    })
  }

  restore(): void {
    if (this.#path === null) this.#copyBack()
    else this.#attached(() => this.#copyBack())
  }

  /** Empties every table. */
  clear(): void {
    for (const table of tableNames(this.db, 'main')) this.db.exec(`DELETE FROM main."${table}"`)
    this.replaced(true)
  }

  #copyBack(): void {
    transaction(this.db, () => {
      const kept = new Set(tableNames(this.db, 'snapshot'))
      let isWhole = true
      for (const table of tableNames(this.db, 'main')) {
        this.db.exec(`DELETE FROM main."${table}"`)
        if (!kept.has(table)) continue
        const columns = sharedColumns(this.db, table)
        isWhole &&= columns.length === columnNames(this.db, 'main', table).length
        this.db.exec(
          `INSERT INTO main."${table}" (${columns.join(', ')}) SELECT ${columns.join(', ')} FROM snapshot."${table}"`
        )
      }
      this.replaced(isWhole)
    })
  }

  #attached<R>(work: () => R): R {
    this.db.prepare('ATTACH DATABASE ? AS snapshot').run(this.#path)
    try {
      return work()
    } finally {
      this.db.exec('DETACH DATABASE snapshot')
    }
  }
}

function tableNames(db: DatabaseSyncInstance, schema: 'main' | 'snapshot'): string[] {
  const rows: Record<string, unknown>[] = db
    .prepare("SELECT name FROM pragma_table_list WHERE schema = ? AND type = 'table' AND name NOT LIKE 'sqlite_%'")
    .all(schema)
  return rows.map(row => String(row['name']))
}

function columnNames(db: DatabaseSyncInstance, schema: 'main' | 'snapshot', table: string): string[] {
  const rows: Record<string, unknown>[] = db.prepare(`PRAGMA ${schema}.table_info("${table}")`).all()
  return rows.map(row => `"${String(row['name'])}"`)
}

function sharedColumns(db: DatabaseSyncInstance, table: string): string[] {
  const old = new Set(columnNames(db, 'snapshot', table))
  return columnNames(db, 'main', table).filter(name => old.has(name))
}
