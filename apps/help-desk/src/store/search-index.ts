import type { Collection, Id } from './collection'
import type { Where } from './where'

interface Stale {
  before: unknown
  until: number
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
