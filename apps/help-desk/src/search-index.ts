import type { Collection, Id, Where } from './store/collection'

interface Stale {
  before: unknown
  until: number
}

/** Search runs behind the writes by `lagMs` of real time, as Zendesk's index does. Lists and single reads never lag. */
export class SearchIndex {
  lagMs = 0
  readonly #stale = new Map<string, Map<Id, Stale>>()

  constructor(private readonly now: () => number = () => Date.now()) {}

  /** Called by the store on each write. `before` is undefined for a new document. */
  wrote(collection: string, id: Id, before: unknown): void {
    if (this.lagMs <= 0) return
    const rows = this.#stale.get(collection) ?? new Map<Id, Stale>()
    this.#stale.set(collection, rows)
    const known = rows.get(id)
    const stillStale = known && known.until > this.now()
    rows.set(id, { before: stillStale ? known.before : before, until: this.now() + this.lagMs })
  }

  /** Candidates as the index has them. Documents behind the lag come in their old form, unfiltered: filter the result again. */
  read<T extends { id: Id }>(collection: Collection<T>, where: Where = {}): T[] {
    const rows = collection.find({ where })
    const stale = this.#fresh(collection.shape.name)
    if (stale.size === 0) return rows
    const old = [...stale.values()].map(s => s.before as T | undefined).filter(doc => doc !== undefined)
    return [...rows.filter(row => !stale.has(row.id)), ...old]
  }

  get lagging(): boolean {
    return [...this.#stale.keys()].some(name => this.#fresh(name).size > 0)
  }

  clear(): void {
    this.lagMs = 0
    this.#stale.clear()
  }

  #fresh(collection: string): Map<Id, Stale> {
    const rows = this.#stale.get(collection) ?? new Map<Id, Stale>()
    for (const [id, stale] of rows) if (stale.until <= this.now()) rows.delete(id)
    return rows
  }
}
