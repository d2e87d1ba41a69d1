import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import { isPlace, type ColumnName, type OrderBy } from '../column'
import { prepared } from '../database'
import { createIndex, indexName } from '../layout'
import type { CollectionShape, Id } from '../shape'
import { columnsIn, partsOf, type Where } from '../where'

/** So many indexes are made for what is asked at once; beyond them each place inside the documents has one of its own. */
const mostIndexes = 16

/** Makes the indexes that searches inside the documents of a collection want. */
export class AskedIndexes<T extends { id: Id }> {
  /** What was asked → the index that answers it. */
  readonly #known = new Map<string, string>()

  constructor(
    private readonly db: DatabaseSyncInstance,
    private readonly shape: CollectionShape<T>
  ) {}

  /** What was missing is made. @returns the index along which rows come in the order that is asked for, if there is one. */
  along(where: Where, orderBy: readonly OrderBy[]): string | undefined {
    const asked = askedAtOnce(where, orderBy, this.shape.within)
    const index = asked && this.#indexOf(asked)
    const [first] = orderBy
    if (!first || first.ranks) return undefined
    if (index !== undefined && asked?.isInOrder) return index
    const own = indexName(this.shape, [first.column])
    return this.#isThere(own) ? own : undefined
  }

  #indexOf({ lead, rest }: Asked): string | undefined {
    const columns = [...lead, ...rest]
    const known = this.#known.get(columns.join())
    if (known !== undefined && this.#isThere(known)) return known
    const index = lead.length > 0 ? (this.#held(lead, rest) ?? this.#made(columns)) : undefined
    if (index === undefined) for (const place of columns.filter(isPlace)) this.#make([place])
    else this.#known.set(columns.join(), index)
    return index
  }

  /** One that begins with the same columns and holds the others as well. */
  #held(lead: readonly ColumnName[], rest: readonly ColumnName[]): string | undefined {
    const start = indexName(this.shape, lead).replace(/, id$/, '')
    return this.#names().find(name => {
      const others = name.slice(start.length).split(', ')
      return `${name}, `.startsWith(`${start}, `) && rest.every(column => others.includes(column.replaceAll('"', '')))
    })
  }

  #made(columns: readonly ColumnName[]): string | undefined {
    if (this.#names().filter(name => name.includes(', ') && name.includes('$')).length >= mostIndexes) return undefined
    return this.#make(columns)
  }

  #make(columns: readonly ColumnName[]): string {
    const name = indexName(this.shape, columns)
    if (this.#isThere(name)) return name
    createIndex(this.db, this.shape, columns)
    this.db.exec(`ANALYZE "${name}"`)
    return name
  }

  #names(): string[] {
    const rows: Record<string, unknown>[] = prepared(
      this.db,
      "SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = ?"
    ).all(this.shape.name)
    return rows.map(row => String(row['name']))
  }

  #isThere(name: string): boolean {
    return prepared(this.db, 'SELECT 1 FROM sqlite_schema WHERE name = ?').get(name) !== undefined
  }
}

interface Asked {
  /** What rows are found by, in this order; what is found under one value of each comes in the order of the last. */
  lead: ColumnName[]
  /** What else is asked, so that no document has to be read for it. */
  rest: ColumnName[]
  /** The last of `lead` is what is sorted by. */
  isInOrder: boolean
}

/** What one index would have to hold; undefined where nothing inside documents is asked: each column has an index. */
function askedAtOnce(where: Where, orderBy: readonly OrderBy[], within = 'id'): Asked | undefined {
  const all = new Set([...columnsIn(where), ...orderBy.map(order => order.column)])
  const columns = [...all].filter(column => column !== 'id' && column !== within).sort()
  if (!columns.some(isPlace)) return undefined
  const { equal, ranged } = readAsked(where)
  const fixed = columns.filter(column => equal.includes(column))
  const [first] = orderBy
  const isSortable = first !== undefined && !first.ranks && columns.includes(first.column)
  const isInOrder = isSortable && (isPlace(first.column) || fixed.some(isPlace))
  const last = isInOrder ? first.column : columns.find(column => isPlace(column) && ranged.includes(column))
  const lead = [...fixed.filter(column => column !== last), ...(last === undefined ? [] : [last])]
  return { lead, rest: columns.filter(column => !lead.includes(column)), isInOrder }
}

/** Columns of which one value is asked for, and those of which a range is. */
function readAsked(where: Where): { equal: ColumnName[]; ranged: ColumnName[] } {
  const equal: ColumnName[] = []
  const ranged: ColumnName[] = []
  for (const [column, wanted] of Object.entries(where)) {
    if (wanted === undefined || Array.isArray(wanted)) continue
    if (typeof wanted !== 'object' || wanted === null) equal.push(column)
    else if ('allOf' in wanted || ('anyOf' in wanted && wanted.anyOf.length === 1)) {
      const parts = (partsOf(wanted) ?? []).map(readAsked)
      equal.push(...parts.flatMap(part => part.equal))
      ranged.push(...parts.flatMap(part => part.ranged))
    } else if (['gt', 'gte', 'lt', 'lte'].some(edge => edge in wanted)) ranged.push(column)
  }
  return { equal, ranged }
}
