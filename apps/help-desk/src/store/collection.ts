import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite'
import { observerOf } from './observe'
import { nextInSequence } from './sequence'
import { bound, whereClause, type IndexValue, type Where } from './where'

export type Id = number | string

/** How a document is laid out: which of its values SQLite may search by. */
interface CollectionShape<T extends { id: Id }> {
  name: string
  /** Column name → the value to index. Computed on every write. */
  indexes?: Record<string, (doc: T) => IndexValue | undefined>
  /** Groups of index columns that may occur once. NULLs never collide, as in SQL. */
  unique?: string[][]
  /** First number handed out; text ids are always given by the caller. */
  firstId?: number
}

export interface OrderBy {
  /** An index name or `id`. */
  column: string
  descending?: boolean
  /** Words of the column in their order, where that is not the alphabet's; none is part of an earlier one. */
  ranks?: readonly string[]
}

export interface PageRequest {
  where?: Where
  orderBy?: readonly OrderBy[]
  limit?: number
  offset?: number
  /** Only rows with an id beyond this one, in id order: a cursor. */
  afterId?: Id
}

export class UniqueViolation extends Error {
  constructor(
    readonly collection: string,
    readonly columns: string
  ) {
    super(`a ${collection} with the same ${columns} exists`)
  }
}

const nameOf = (column: string): string => (column === 'id' ? 'id' : `"ix_${column}"`)

function orderTerm({ column, descending, ranks }: OrderBy): string {
  const key = ranks ? `instr('${ranks.join(' ')}', ${nameOf(column)})` : nameOf(column)
  return `${key} ${descending ? 'DESC' : 'ASC'}`
}

/** A table of JSON documents with indexed columns beside them: the one way the help desk keeps anything. */
export class Collection<T extends { id: Id }> {
  readonly #indexes: [string, (doc: T) => IndexValue | undefined][]
  readonly #statements = new Map<string, StatementSyncInstance>()

  constructor(
    private readonly db: DatabaseSyncInstance,
    readonly shape: CollectionShape<T>
  ) {
    this.#indexes = Object.entries(shape.indexes ?? {})
    const columns = this.#indexes.map(([name]) => `, "ix_${name}"`).join('')
    db.exec(`CREATE TABLE IF NOT EXISTS "${shape.name}" (id PRIMARY KEY, doc TEXT NOT NULL${columns})`)
    this.#createIndexes()
    for (const columns of shape.unique ?? [])
      db.exec(
        `CREATE UNIQUE INDEX IF NOT EXISTS "${shape.name}_unique_${columns.join('_')}" ON "${shape.name}" (${columns.map(c => `"ix_${c}"`).join(', ')})`
      )
  }

  /** @throws UniqueViolation */
  insert(doc: Omit<T, 'id'> & { id?: T['id'] }): T {
    const whole = { ...doc, id: doc.id ?? this.nextId() } as unknown as T
    const names = ['id', 'doc', ...this.#indexes.map(([name]) => `ix_${name}`)]
    const sql = `INSERT INTO "${this.shape.name}" (${names.map(n => `"${n}"`).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`
    this.#guardUnique(() => this.#prepare(sql).run(whole.id, JSON.stringify(whole), ...this.#values(whole)))
    observerOf(this.db)?.(this.shape.name, whole.id, undefined)
    return whole
  }

  /** Many at once: the indexes are built afterwards, which is several times as fast. */
  insertAll(docs: Iterable<T>): void {
    for (const [name] of this.#indexes) this.db.exec(`DROP INDEX IF EXISTS "${this.shape.name}_${name}"`)
    for (const doc of docs) this.insert(doc)
    this.#createIndexes()
  }

  get(id: T['id'] | null | undefined): T | undefined {
    if (id === null || id === undefined) return undefined
    const row = this.#prepare(`SELECT doc FROM "${this.shape.name}" WHERE id = ?`).get(bound(id))
    return row ? (JSON.parse(String(row['doc'])) as T) : undefined
  }

  /** @throws UniqueViolation, and an Error if there is no such document. */
  update(id: T['id'], patch: Partial<T>): T {
    const before = this.get(id)
    if (!before) throw new Error(`${this.shape.name} ${id} does not exist`)
    const whole = { ...before, ...patch, id } as T
    const sets = ['"doc" = ?', ...this.#indexes.map(([name]) => `"ix_${name}" = ?`)].join(', ')
    this.#guardUnique(() =>
      this.#prepare(`UPDATE "${this.shape.name}" SET ${sets} WHERE id = ?`).run(
        JSON.stringify(whole),
        ...this.#values(whole),
        id
      )
    )
    observerOf(this.db)?.(this.shape.name, id, before)
    return whole
  }

  delete(id: T['id']): boolean {
    const observer = observerOf(this.db)
    if (observer) observer(this.shape.name, id, this.get(id))
    return this.#prepare(`DELETE FROM "${this.shape.name}" WHERE id = ?`).run(id).changes > 0
  }

  find(request: PageRequest = {}): T[] {
    const { clause, values } = whereClause(request.where, request.afterId)
    const order = (request.orderBy ?? [{ column: 'id' }]).map(orderTerm).join(', ')
    const limit = request.limit === undefined ? '' : ` LIMIT ${Math.trunc(request.limit)}`
    const offset = request.offset === undefined ? '' : ` OFFSET ${Math.trunc(request.offset)}`
    const slice = `${limit || (offset && ' LIMIT -1')}${offset}`
    const table = `"${this.shape.name}"`
    const rows: Record<string, unknown>[] = this.#prepare(
      slice
        ? `SELECT doc FROM ${table} WHERE id IN (SELECT id FROM ${table}${clause} ORDER BY ${order}${slice}) ORDER BY ${order}`
        : `SELECT doc FROM ${table}${clause} ORDER BY ${order}`
    ).all(...values)
    return rows.map(row => JSON.parse(String(row['doc'])) as T)
  }

  first(where: Where): T | undefined {
    return this.find({ where, limit: 1 })[0]
  }

  count(where: Where = {}): number {
    const { clause, values } = whereClause(where)
    return Number(this.#prepare(`SELECT count(*) AS n FROM "${this.shape.name}"${clause}`).get(...values)?.['n'] ?? 0)
  }

  /** A number never handed out before, also after deletions. */
  nextId(): number {
    return nextInSequence(this.db, this.shape.name, this.shape.firstId ?? 1)
  }

  #createIndexes(): void {
    for (const [name] of this.#indexes)
      this.db.exec(`CREATE INDEX IF NOT EXISTS "${this.shape.name}_${name}" ON "${this.shape.name}" ("ix_${name}")`)
  }

  #prepare(sql: string): StatementSyncInstance {
    const known = this.#statements.get(sql)
    if (known) return known
    const statement = this.db.prepare(sql)
    if (this.#statements.size < 200) this.#statements.set(sql, statement)
    return statement
  }

  #values(doc: T): IndexValue[] {
    return this.#indexes.map(([, read]) => bound(read(doc) ?? null))
  }

  #guardUnique(write: () => void): void {
    try {
      write()
    } catch (error) {
      const columns = /UNIQUE constraint failed: (.+)/.exec(error instanceof Error ? error.message : '')?.[1]
      if (!columns) throw error
      throw new UniqueViolation(this.shape.name, columns.replaceAll(`${this.shape.name}.ix_`, ''))
    }
  }
}
