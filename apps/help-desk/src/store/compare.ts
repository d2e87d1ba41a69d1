import { isPlace, type ColumnName, type OrderBy } from './column'
import type { CollectionShape, Id } from './shape'

type Key = string | number | null

/** The order the store itself gives, for documents that it does not hold. */
export function comparison<T extends { id: Id }>(
  shape: CollectionShape<T>,
  orderBy: readonly OrderBy[]
): (a: T, b: T) => number {
  const keys = orderBy.map(one => ({ read: keyReader(shape, one), turn: one.descending ? -1 : 1 }))
  return (a, b) => {
    for (const { read, turn } of keys) {
      const verdict = compare(read(a), read(b))
      if (verdict !== 0) return verdict * turn
    }
    return 0
  }
}

function compare(a: Key, b: Key): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1
  return a < b ? -1 : a > b ? 1 : 0
}

function keyReader<T extends { id: Id }>(shape: CollectionShape<T>, { column, ranks }: OrderBy): (doc: T) => Key {
  const read = valueReader(shape, column)
  if (!ranks) return read
  const rankOf = new Map(ranks.flatMap((equals, rank) => [equals].flat().map(value => [value, rank] as const)))
  return doc => rankOf.get(read(doc) ?? '') ?? null
}

function valueReader<T extends { id: Id }>(shape: CollectionShape<T>, column: ColumnName): (doc: T) => Key {
  if (column === 'id') return doc => doc.id
  if (!isPlace(column)) return doc => shape.indexes?.[column]?.(doc) ?? null
  const keys = [...column.matchAll(/\."([^"]*)"/g)].map(match => match[1] ?? '')
  return doc => {
    let held: unknown = doc
    for (const key of keys) held = typeof held === 'object' && held !== null ? Reflect.get(held, key) : null
    return typeof held === 'string' || typeof held === 'number' ? held : typeof held === 'boolean' ? Number(held) : null
  }
}
