import type { DatabaseSyncInstance } from '@photostructure/sqlite'

export type Id = number | string
export type IndexValue = string | number | null
export type Where = Record<string, IndexValue | IndexValue[] | undefined>

/** How a document is laid out: which of its values SQLite may search by. */
export interface CollectionShape<T extends { id: Id }> {
  name: string
  /** Column name → the value to index. Computed on every write. */
  indexes?: Record<string, (doc: T) => IndexValue | undefined>
  /** Groups of index columns that may occur once. NULLs never collide, as in SQL. */
  unique?: string[][]
  /** First number handed out; text ids are always given by the caller. */
  firstId?: number
}

export interface PageRequest {
  where?: Where
  /** Columns to sort by: an index name or `id`. */
  orderBy?: { column: string; descending?: boolean }[]
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

/** A table of JSON documents with indexed columns beside them: the one way the help desk keeps anything. */
export class Collection<T extends { id: Id }> {
  readonly #indexes: [string, (doc: T) => IndexValue | undefined][]

  constructor(
    private readonly db: DatabaseSyncInstance,
    readonly shape: CollectionShape<T>
  ) {
    this.#indexes = Object.entries(shape.indexes ?? {})
    const columns = this.#indexes.map(([name]) => `, "ix_${name}"`).join('')
    db.exec(`CREATE TABLE IF NOT EXISTS "${shape.name}" (id PRIMARY KEY, doc TEXT NOT NULL${columns})`)
    for (const [name] of this.#indexes)
      db.exec(`CREATE INDEX IF NOT EXISTS "${shape.name}_${name}" ON "${shape.name}" ("ix_${name}")`)
    for (const columns of shape.unique ?? [])
      db.exec(
        `CREATE UNIQUE INDEX IF NOT EXISTS "${shape.name}_unique_${columns.join('_')}" ON "${shape.name}" (${columns.map(c => `"ix_${c}"`).join(', ')})`
      )
  }

  insert(doc: Omit<T, 'id'> & { id?: T['id'] }): T {
    const whole = { ...doc, id: doc.id ?? this.nextId() } as unknown as T
    const names = ['id', 'doc', ...this.#indexes.map(([name]) => `ix_${name}`)]
    const sql = `INSERT INTO "${this.shape.name}" (${names.map(n => `"${n}"`).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`
    this.#guardUnique(() => this.db.prepare(sql).run(whole.id, JSON.stringify(whole), ...this.#values(whole)))
    return whole
  }

  get(id: T['id'] | null | undefined): T | undefined {
    if (id === null || id === undefined) return undefined
    const row = this.db.prepare(`SELECT doc FROM "${this.shape.name}" WHERE id = ?`).get(id)
    return row ? (JSON.parse(String(row['doc'])) as T) : undefined
  }

  /** @throws if there is no such document. */
  update(id: T['id'], patch: Partial<T>): T {
    const before = this.get(id)
    if (!before) throw new Error(`${this.shape.name} ${id} does not exist`)
    const whole = { ...before, ...patch, id } as T
    const sets = ['"doc" = ?', ...this.#indexes.map(([name]) => `"ix_${name}" = ?`)].join(', ')
    this.#guardUnique(() =>
      this.db
        .prepare(`UPDATE "${this.shape.name}" SET ${sets} WHERE id = ?`)
        .run(JSON.stringify(whole), ...this.#values(whole), id)
    )
    return whole
  }

  delete(id: T['id']): boolean {
    return this.db.prepare(`DELETE FROM "${this.shape.name}" WHERE id = ?`).run(id).changes > 0
  }

  find(request: PageRequest = {}): T[] {
    const { clause, values } = this.#where(request)
    const order = (request.orderBy ?? [{ column: 'id' }])
      .map(o => `${o.column === 'id' ? 'id' : `"ix_${o.column}"`} ${o.descending ? 'DESC' : 'ASC'}`)
      .join(', ')
    const limit = request.limit === undefined ? '' : ` LIMIT ${Math.trunc(request.limit)}`
    const offset = request.offset === undefined ? '' : ` OFFSET ${Math.trunc(request.offset)}`
    const rows: Record<string, unknown>[] = this.db
      .prepare(
        `SELECT doc FROM "${this.shape.name}"${clause} ORDER BY ${order}${limit || (offset && ' LIMIT -1')}${offset}`
      )
      .all(...values)
    return rows.map(row => JSON.parse(String(row['doc'])) as T)
  }

  first(where: Where): T | undefined {
    return this.find({ where, limit: 1 })[0]
  }

  count(where: Where = {}): number {
    const { clause, values } = this.#where({ where })
    return Number(this.db.prepare(`SELECT count(*) AS n FROM "${this.shape.name}"${clause}`).get(...values)?.['n'] ?? 0)
  }

  nextId(): number {
    const row = this.db.prepare(`SELECT max(id) AS top FROM "${this.shape.name}" WHERE typeof(id) = 'integer'`).get()
    const top = row?.['top']
    return typeof top === 'number' ? top + 1 : (this.shape.firstId ?? 1)
  }

  #values(doc: T): IndexValue[] {
    return this.#indexes.map(([, read]) => read(doc) ?? null)
  }

  #where(request: PageRequest): { clause: string; values: IndexValue[] } {
    const parts: string[] = []
    const values: IndexValue[] = []
    for (const [name, wanted] of Object.entries(request.where ?? {})) {
      if (wanted === undefined) continue
      const column = name === 'id' ? 'id' : `"ix_${name}"`
      if (wanted === null) parts.push(`${column} IS NULL`)
      else if (Array.isArray(wanted)) {
        parts.push(`${column} IN (${wanted.map(() => '?').join(', ')})`)
        values.push(...wanted)
      } else {
        parts.push(`${column} = ?`)
        values.push(wanted)
      }
    }
    if (request.afterId !== undefined) {
      parts.push('id > ?')
      values.push(request.afterId)
    }
    return { clause: parts.length ? ` WHERE ${parts.join(' AND ')}` : '', values }
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
