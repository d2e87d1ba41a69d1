import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import { isPlace, orderSql, type OrderBy } from './column'
import { createIndex, indexName } from './layout'
import type { CollectionShape, Id } from './shape'
import { prepared } from './database'
import { columnsIn, type IndexValue, type Where } from './where'
import { whereSql } from './where-sql'

export interface PageRequest {
  where?: Where
  orderBy?: readonly OrderBy[]
  limit?: number
  offset?: number
  /** Only rows with an id beyond this one, in id order: a cursor. */
  afterId?: Id
}

interface Query {
  from: string
  where: string
  order: string
  values: IndexValue[]
}

/** So many rows are added before SQLite first counts what the indexes hold. */
const firstCount = 1000

/** Finds rows of a collection's table, by the indexes. */
export class Rows<T extends { id: Id }> {
  #size: number | undefined
  #added = 0
  /** What was asked for before → whether more rows match than are worth sorting. */
  readonly #many = new Map<string, boolean>()

  constructor(
    private readonly db: DatabaseSyncInstance,
    private readonly shape: CollectionShape<T>
  ) {}

  docs(request: PageRequest): string[] {
    const { from, where, order, values } = this.#query(request)
    return this.#all(`SELECT doc FROM ${from}${where}${order}`, values).map(row => String(row['doc']))
  }

  /** Documents by id, in the order of the ids. */
  numbered(ids: readonly Id[]): string[] {
    const sql = `SELECT doc FROM json_each(?) AS wanted CROSS JOIN "${this.shape.name}" AS held ON held.id = wanted.value ORDER BY wanted.key`
    return this.#all(sql, [JSON.stringify(ids)]).map(row => String(row['doc']))
  }

  ids(request: PageRequest): T['id'][] {
    const { sql, values, cut } = this.#idQuery(request)
    const ids = this.#all(sql, values).map(row => row['id'] as T['id'])
    return cut ? ids.slice(...cut) : ids
  }

  count(where: Where): number {
    const query = this.#query({ where })
    return Number(this.#all(`SELECT count(*) AS n FROM ${query.from}${query.where}`, query.values)[0]?.['n'] ?? 0)
  }

  /** How SQLite goes about a request, step by step. */
  plan(request: PageRequest): string[] {
    const { sql, values } = this.#idQuery(request)
    return this.#all(`EXPLAIN QUERY PLAN ${sql}`, values).map(row => String(row['detail']))
  }

  /** SQLite chooses among indexes by what it counted in them: counted again whenever the table has doubled. */
  grown(): void {
    if (++this.#added >= this.#counted()) this.countAgain()
  }

  countAgain(): void {
    this.db.exec(`ANALYZE "${this.shape.name}"`)
    this.#size = undefined
    this.#added = 0
    this.#many.clear()
  }

  #counted(): number {
    return (this.#size ??= Math.max(firstCount, this.count({})))
  }

  /**
   * A slice of what matches can be had in two ways: by sorting all of it, or by walking along the index of the order until
   * enough was met. SQLite guesses how far that is; here it is counted first, where it matters.
   */
  #idQuery(request: PageRequest): { sql: string; values: IndexValue[]; cut?: [number, number] } {
    const query = this.#query(request)
    const { limit = -1, offset = 0 } = request
    const [start, end] = [Math.trunc(offset), Math.trunc(limit) < 0 ? Infinity : Math.trunc(offset) + Math.trunc(limit)]
    const select = `SELECT id FROM ${query.from}`
    const rest = `${query.where}${query.order}`
    if (end === Infinity && start === 0) return { sql: `${select}${rest}`, values: query.values }
    const slice = ` LIMIT ${Math.trunc(limit)} OFFSET ${start}`
    const walk = this.#walk(request, query, end)
    if (walk === undefined) return { sql: `${select}${rest}${slice}`, values: query.values }
    if (walk === 'sort') return { sql: `${select}${rest}`, values: query.values, cut: [start, end] }
    return { sql: `${select} ${walk}${rest}${slice}`, values: query.values }
  }

  /** The index to walk along, or `sort`; undefined where there is no choice. */
  #walk({ orderBy, where, afterId }: PageRequest, query: Query, end: number): string | undefined {
    const [first] = orderBy ?? [{ column: 'id' }]
    const size = this.#counted()
    if (size <= firstCount || !first || first.ranks || query.where === '' || end === Infinity) return undefined
    if (afterId !== undefined && !where) return undefined
    // rows met on the way = end × size / matching: fewer than are to be sorted when matching² > end × size
    const worth = Math.ceil(Math.sqrt(end * size))
    const key = `${query.where} ${worth} ${JSON.stringify(query.values)}`
    const many = this.#many.get(key) ?? this.#hasMore(query, worth)
    if (this.#many.size < 1000) this.#many.set(key, many)
    if (!many) return 'sort'
    return first.column === 'id' && this.shape.within === undefined
      ? 'NOT INDEXED'
      : `INDEXED BY "${indexName(this.shape, first.column)}"`
  }

  #hasMore({ from, where, values }: Query, than: number): boolean {
    const sql = `SELECT count(*) AS n FROM (SELECT 1 FROM ${from}${where} LIMIT ${than})`
    return Number(this.#all(sql, values)[0]?.['n']) >= than
  }

  #query({ where, afterId, orderBy = [{ column: 'id' }] }: PageRequest): Query {
    const whole: Where =
      afterId === undefined ? (where ?? {}) : { ...where, after: { allOf: [{ id: { gt: afterId } }] } }
    this.#indexPlaces([...columnsIn(whole), ...orderBy.map(({ column }) => column)])
    const { text, values } = whereSql(this.shape.name, whole)
    return { from: `"${this.shape.name}"`, where: text, order: ` ORDER BY ${orderSql(orderBy)}`, values }
  }

  /** What is searched or sorted by inside documents has an index from then on. */
  #indexPlaces(columns: readonly string[]): void {
    for (const column of columns) if (isPlace(column) && createIndex(this.db, this.shape, column)) this.countAgain()
  }

  #all(sql: string, values: readonly IndexValue[]): Record<string, unknown>[] {
    return prepared(this.db, sql).all(...values)
  }
}
