import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import { AskedIndexes } from './indexes/asked-index'
import { orderSql, type OrderBy } from './column'
import type { CollectionShape, Id } from './shape'
import { prepared } from './database'
import type { IndexValue, Where } from './where'
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
  /** The index along which rows come in order. */
  along: string | undefined
}

interface Slice {
  start: number
  end: number
}

function sliceOf({ limit, offset }: PageRequest): Slice | undefined {
  if (limit === undefined && offset === undefined) return undefined
  const start = Math.trunc(offset ?? 0)
  return { start, end: limit === undefined ? Infinity : start + Math.trunc(limit) }
}

/** All that matches, sorted, or along an index that has it in order already. */
type Way = { kind: 'sort'; matching: number } | { kind: 'walk'; along: string }

/** So many rows are added before SQLite first counts what the indexes hold. */
const firstCount = 1000

/** Finds rows of a collection's table, by the indexes. */
export class Rows<T extends { id: Id }> {
  #size: number | undefined
  #added = 0
  /** What was asked for before → how many rows matched. */
  readonly #matching = new Map<string, number>()
  readonly #indexes: AskedIndexes<T>

  constructor(
    private readonly db: DatabaseSyncInstance,
    private readonly shape: CollectionShape<T>
  ) {
    this.#indexes = new AskedIndexes(db, shape)
  }

  docs(request: PageRequest): string[] {
    const query = this.#query(request)
    const slice = sliceOf(request)
    const way = this.#way(request, query, slice)
    // sorting whole documents pays where few are left out
    if (slice && !(way.kind === 'sort' && way.matching <= 2 * slice.end)) return this.numbered(this.ids(request))
    const { from, where, order, values } = query
    const docs = this.#all(`SELECT doc FROM ${from}${where}${order}`, values).map(row => String(row['doc']))
    return slice ? docs.slice(slice.start, slice.end) : docs
  }

  /** Documents by id, in the order of the ids. */
  numbered(ids: readonly Id[]): string[] {
    const sql = `SELECT doc FROM json_each(?) AS wanted CROSS JOIN "${this.shape.name}" AS held ON held.id = wanted.value ORDER BY wanted.key`
    return this.#all(sql, [JSON.stringify(ids)]).map(row => String(row['doc']))
  }

  ids(request: PageRequest): T['id'][] {
    const { sql, values, cut } = this.#idQuery(request)
    const ids = this.#all(sql, values).map(row => row['id'] as T['id'])
    return cut ? ids.slice(cut.start, cut.end) : ids
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
    else if (this.#added % 100 === 0) this.#matching.clear()
  }

  countAgain(): void {
    this.db.exec(`ANALYZE "${this.shape.name}"`)
    this.#size = undefined
    this.#added = 0
    this.#matching.clear()
  }

  #counted(): number {
    if (this.#size === undefined) {
      const [row] = this.#all(`SELECT count(*) AS n FROM "${this.shape.name}"`, [])
      this.#size = Math.max(firstCount, Number(row?.['n']))
    }
    return this.#size
  }

  #idQuery(request: PageRequest): { sql: string; values: IndexValue[]; cut?: Slice } {
    const query = this.#query(request)
    const { from, where, order, values } = query
    const slice = sliceOf(request)
    if (!slice) return { sql: `SELECT id FROM ${from}${where}${order}`, values }
    const way = this.#way(request, query, slice)
    if (way.kind === 'sort') return { sql: `SELECT id FROM ${from}${where}${order}`, values, cut: slice }
    const limit = slice.end === Infinity ? -1 : slice.end - slice.start
    return { sql: `SELECT id FROM ${from}${way.along}${where}${order} LIMIT ${limit} OFFSET ${slice.start}`, values }
  }

  /**
   * A slice of what matches can be had in two ways: by sorting all of it, or by walking along the index of the order until
   * enough was met. SQLite guesses how far that is; here it is counted first, where it matters.
   */
  #way({ orderBy, where, afterId }: PageRequest, query: Query, slice: Slice | undefined): Way {
    const [first] = orderBy ?? [{ column: 'id' }]
    const size = this.#counted()
    const isPlain = !slice || slice.end === Infinity || size <= firstCount || !first || first.ranks !== undefined
    if (isPlain || query.where === '' || (afterId !== undefined && !where)) return { kind: 'walk', along: '' }
    // rows met on the way = end × size / matching: fewer than are to be sorted when matching² > end × size
    const worth = Math.ceil(Math.sqrt(slice.end * size))
    const matching = this.#countTo(query, worth)
    if (matching < worth) return { kind: 'sort', matching }
    const isById = first.column === 'id' && this.shape.within === undefined
    return { kind: 'walk', along: query.along ? ` INDEXED BY "${query.along}"` : isById ? ' NOT INDEXED' : '' }
  }

  #countTo({ from, where, values }: Query, most: number): number {
    const key = `${most} ${where} ${JSON.stringify(values)}`
    const known = this.#matching.get(key)
    if (known !== undefined) return known
    const sql = `SELECT count(*) AS n FROM (SELECT 1 FROM ${from}${where} LIMIT ${most})`
    const matching = Number(this.#all(sql, values)[0]?.['n'])
    if (this.#matching.size < 1000) this.#matching.set(key, matching)
    return matching
  }

  #query({ where, afterId, orderBy = [{ column: 'id' }] }: PageRequest): Query {
    const whole: Where =
      afterId === undefined ? (where ?? {}) : { ...where, after: { allOf: [{ id: { gt: afterId } }] } }
    const { text, values } = whereSql(this.shape.name, whole)
    const along = this.#counted() > firstCount ? this.#indexes.along(whole, orderBy) : undefined
    return { from: `"${this.shape.name}"`, where: text, order: ` ORDER BY ${orderSql(orderBy)}`, values, along }
  }

  #all(sql: string, values: readonly IndexValue[]): Record<string, unknown>[] {
    return prepared(this.db, sql).all(...values)
  }
}
