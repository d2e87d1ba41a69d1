interface DeskEventMap {
  /** A ticket was created, updated, merged or deleted; no audit when deleted. */
  ticket: { ticketId: number; actorId: number | null; auditId: number | null }
  /** Everything was put back or seeded anew. */
  reset: Record<string, never>
  /** Apps or installations changed. */
  apps: Record<string, never>
}
type Listener<K extends keyof DeskEventMap> = (payload: DeskEventMap[K]) => void

/** What is committed stays so: a listener that fails is told about on stderr and nowhere else. */
function hear<P>(listener: (payload: P) => void, payload: P): void {
  try {
    listener(payload)
  } catch (error) {
    process.stderr.write(`a listener failed: ${String(error)}\n`)
  }
}

/** Holds back what is emitted inside a transaction until it is committed. */
export class DeskEvents {
  readonly #listeners = new Map<keyof DeskEventMap, Set<(payload: never) => void>>()
  #held: (() => void)[] | null = null

  /** @returns how to stop listening. */
  on<K extends keyof DeskEventMap>(name: K, listener: Listener<K>): () => void {
    const all = this.#listeners.get(name) ?? new Set()
    this.#listeners.set(name, all.add(listener))
    return () => void all.delete(listener)
  }

  emit<K extends keyof DeskEventMap>(name: K, payload: DeskEventMap[K]): void {
    const deliver = () => {
      for (const listener of this.#listeners.get(name) ?? []) hear(listener as Listener<K>, payload)
    }
    if (this.#held) this.#held.push(deliver)
    else deliver()
  }

  holdDuring<R>(work: () => R): R {
    if (this.#held) return work()
    const held: (() => void)[] = []
    this.#held = held
    try {
      const result = work()
      this.#held = null
      for (const deliver of held) deliver()
      return result
    } finally {
      this.#held = null
    }
  }
}
