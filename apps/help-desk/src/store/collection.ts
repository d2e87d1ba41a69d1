import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite'
import { createIndexes, dropIndexes, heldTableSql, tableSql } from './layout'
import { prepared, transaction } from './database'
import { observerOf } from './observe'
import { Rows, type PageRequest } from './rows'
import { nextInSequence } from './sequence'
import type { CollectionShape, Id } from './shape'
import { bound, type IndexValue, type Where } from './where'
import { WordIndex } from './indexes/words'

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
  readonly #words: WordIndex | undefined
  readonly #rows: Rows<T>

  constructor(
    private readonly db: DatabaseSyncInstance,
    readonly shape: CollectionShape<T>
  ) {
    this.#indexes = Object.entries(shape.indexes ?? {})
    this.#rows = new Rows(db, shape)
    this.#words = shape.words && new WordIndex(db, shape.name)
    this.#layOut()
  }

  /** @throws UniqueViolation */
  insert(doc: Omit<T, 'id'> & { id?: T['id'] }): T {
    const whole = { ...doc, id: doc.id ?? this.nextId() } as unknown as T
    this.#write(whole)
    observerOf(this.db)?.(this.shape.name, whole.id, undefined)
    this.#rows.grown()
    return whole
  }

  /** Many at once: the indexes are built afterwards, which is several times as fast. */
  insertAll(docs: Iterable<T>): void {
    dropIndexes(this.db, this.shape.name)
    for (const doc of docs) {
      this.#write(doc)
      observerOf(this.db)?.(this.shape.name, doc.id, undefined)
    }
    createIndexes(this.db, this.shape)
    this.#rows.countAgain()
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
    this.#changeWords(before, whole)
    observerOf(this.db)?.(this.shape.name, id, before)
    return whole
  }

  delete(id: T['id']): boolean {
    const observer = observerOf(this.db)
    if (observer) observer(this.shape.name, id, this.get(id))
    if (this.#words) this.#words.remove(this.#rowOf(id))
    return this.#prepare(`DELETE FROM "${this.shape.name}" WHERE id = ?`).run(id).changes > 0
  }

  find(request: PageRequest = {}): T[] {
    return this.#rows.docs(request).map(doc => JSON.parse(doc) as T)
  }

  /** Ids alone, which cost little however many there are. */
  ids(request: PageRequest = {}): T['id'][] {
    return this.#rows.ids(request)
  }

  /** Those that are there, in the order of the ids. */
  many(ids: readonly T['id'][]): T[] {
    return this.#rows.numbered(ids).map(doc => JSON.parse(doc) as T)
  }

  first(where: Where): T | undefined {
    return this.find({ where, limit: 1 })[0]
  }

  count(where: Where = {}): number {
    return this.#rows.count(where)
  }

  /** How SQLite goes about a request, step by step. */
  plan(request: PageRequest): string[] {
    return this.#rows.plan(request)
  }

  /** A number never handed out before, also after deletions. */
  nextId(): number {
    return nextInSequence(this.db, this.shape.name, this.shape.firstId ?? 1)
  }

  /** Lays every document out anew. */
  readAgain(): void {
    for (const id of this.ids()) this.update(id, {})
  }

  /** Finds the words of all documents anew. */
  readWords(): void {
    if (!this.#words) return
    this.#words.clear()
    for (const row of this.db.prepare(`SELECT rowid AS n, doc FROM "${this.shape.name}"`).iterate())
      this.#words.put(Number(row['n']), this.#wordsOf(JSON.parse(String(row['doc'])) as T))
  }

  /** Makes the table, or brings one of an earlier layout to the present one. */
  #layOut(): void {
    const { name } = this.shape
    const [sql, held] = [tableSql(this.shape), heldTableSql(this.db, name)]
    const isOutdated = held !== undefined && held !== sql
    transaction(this.db, () => {
      if (isOutdated) this.db.exec(`ALTER TABLE "${name}" RENAME TO "${name} before"`)
      if (held !== sql) this.db.exec(sql)
      if (isOutdated) {
        const rows = this.db.prepare(`SELECT doc FROM "${name} before"`).iterate()
        for (const row of rows) this.#insertRow(JSON.parse(String(row['doc'])) as T)
        this.db.exec(`DROP TABLE "${name} before"`)
      }
      createIndexes(this.db, this.shape)
      const isWordless = this.#words?.open() ?? false
      if (held !== undefined && (isOutdated || isWordless)) this.readWords()
      if (isOutdated) this.#rows.countAgain()
    })
  }

  #prepare(sql: string): StatementSyncInstance {
    return prepared(this.db, sql)
  }

  #write(doc: T): void {
    const row = this.#guardUnique(() => this.#insertRow(doc))
    this.#words?.put(row, this.#wordsOf(doc))
  }

  #insertRow(doc: T): number {
    const names = ['id', 'doc', ...this.#indexes.map(([name]) => `ix_${name}`)]
    const sql = `INSERT INTO "${this.shape.name}" (${names.map(n => `"${n}"`).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`
    return Number(this.#prepare(sql).run(doc.id, JSON.stringify(doc), ...this.#values(doc)).lastInsertRowid)
  }

  #values(doc: T): IndexValue[] {
    return this.#indexes.map(([, read]) => bound(read(doc) ?? null))
  }

  #wordsOf(doc: T): string {
    return this.shape.words?.(doc).join(' ') ?? ''
  }

  #rowOf(id: T['id']): number {
    return Number(this.#prepare(`SELECT rowid AS n FROM "${this.shape.name}" WHERE id = ?`).get(bound(id))?.['n'] ?? -1)
  }

  #putWords(doc: T | undefined): void {
    if (doc) this.#words?.put(this.#rowOf(doc.id), this.#wordsOf(doc))
  }

  #changeWords(before: T, after: T): void {
    if (!this.#words || this.#wordsOf(before) === this.#wordsOf(after)) return
    this.#words.remove(this.#rowOf(after.id))
    this.#putWords(after)
  }

  #guardUnique<R>(write: () => R): R {
    try {
      return write()
    } catch (error) {
      const columns = /UNIQUE constraint failed: (.+)/.exec(error instanceof Error ? error.message : '')?.[1]
      if (!columns) throw error
      throw new UniqueViolation(this.shape.name, columns.replaceAll(`${this.shape.name}.ix_`, ''))
    }
  }
}
