import type { Collection } from '../collection'
import type { OrderBy } from '../column'
import { comparison } from '../compare'
import type { Id } from '../shape'
import type { Sieve, Where } from '../where'

interface Stale {
  before: unknown
  until: number
}

export interface Search<T> {
  sieve: Sieve
  /** Asked of what passes the sieve, unless that is exact. */
  keeps(doc: T): boolean
  orderBy: readonly OrderBy[]
}

/** What a search finds, in its order. */
export interface Found<T> {
  count(): number
  slice(offset: number, limit: number): T[]
}

/** Search runs behind the writes by `lagMs` of real time, as Zendesk's index does. Lists and single reads never lag. */
export class SearchIndex {
  lagMs = 0
  /** Collection → id → versions the index has not let go of yet, oldest first. */
  readonly #stale = new Map<string, Map<Id, Stale[]>>()

  constructor(private readonly now: () => number = () => Date.now()) {}

  /** Called by the store on each write. `before` is undefined for a new document. */
  wrote(collection: string, id: Id, before: unknown): void {
    if (this.lagMs <= 0) return
    const rows = this.#stale.get(collection) ?? new Map<Id, Stale[]>()
    this.#stale.set(collection, rows)
    rows.set(id, [...(rows.get(id) ?? []), { before, until: this.now() + this.lagMs }])
  }

  /** Candidates as the index has them. Documents behind the lag come in their old form, unfiltered: filter the result again. */
  read<T extends { id: Id }>(collection: Collection<T>, where: Where = {}): T[] {
    const rows = collection.find({ where })
    const seen = this.#seen(collection.shape.name)
    if (seen.size === 0) return rows
    const old = [...seen.values()].map(version => version as T | undefined).filter(doc => doc !== undefined)
    return [...rows.filter(row => !seen.has(row.id)), ...old]
  }

  /** Documents as the index has them. Only those of a slice are held, however many are found. */
  search<T extends { id: Id }>(collection: Collection<T>, { sieve, keeps, orderBy }: Search<T>): Found<T> {
    const { where } = sieve
    if (this.isBehind(collection))
      return foundIn(this.read(collection, where).filter(keeps).sort(comparison(collection.shape, orderBy)))
    if (!sieve.exact) return sifted(collection, collection.ids({ where, orderBy }), keeps)
    let count: number | undefined
    return {
      count: () => (count ??= collection.count(where)),
      slice: (offset, limit) => collection.find({ where, orderBy, offset, limit })
    }
  }

  /** Whether something was written that searches do not see yet. */
  isBehind<T extends { id: Id }>({ shape }: Collection<T>): boolean {
    return this.#seen(shape.name).size > 0
  }

  clear(): void {
    this.lagMs = 0
    this.#stale.clear()
  }

  /** The version a search finds, for each document that is behind. */
  #seen(collection: string): Map<Id, unknown> {
    const seen = new Map<Id, unknown>()
    const rows = this.#stale.get(collection)
    for (const [id, versions] of rows ?? []) {
      const left = versions.filter(version => version.until > this.now())
      if (left[0]) seen.set(id, left[0].before)
      if (left.length > 0) rows?.set(id, left)
      else rows?.delete(id)
    }
    return seen
  }
}

export function foundIn<T>(docs: readonly T[]): Found<T> {
  return { count: () => docs.length, slice: (offset, limit) => docs.slice(offset, offset + limit) }
}

/** No more than so many. */
export function firstOf<T>(most: number, found: Found<T>): Found<T> {
  return {
    count: () => Math.min(found.count(), most),
    slice: (offset, limit) => found.slice(offset, Math.max(Math.min(limit, most - offset), 0))
  }
}

/** Those of the ids that are meant, read one after the other and no further than is asked for. */
export function sifted<T extends { id: Id }>(
  collection: Collection<T>,
  ids: readonly T['id'][],
  keeps: (doc: T) => boolean
): Found<T> {
  const kept: T['id'][] = []
  let read = 0
  const readUntil = (wanted: number) => {
    for (; kept.length < wanted && read < ids.length; read++) {
      const doc = collection.get(ids[read])
      if (doc && keeps(doc)) kept.push(doc.id)
    }
    return kept
  }
  return {
    count: () => readUntil(Infinity).length,
    slice: (offset, limit) => collection.many(readUntil(offset + limit).slice(offset, offset + limit))
  }
}
