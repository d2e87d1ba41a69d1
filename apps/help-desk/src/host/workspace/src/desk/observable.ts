import { useSyncExternalStore } from 'react'

/** A value with listeners: what the screens read, and what the frames' answers come from. */
export class Observable<T> {
  #value: T
  readonly #listeners = new Set<() => void>()

  constructor(initial: T) {
    this.#value = initial
  }

  readonly get = (): T => this.#value

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  set(next: T): void {
    if (next === this.#value) return
    this.#value = next
    for (const listener of this.#listeners) listener()
  }

  update(change: (now: T) => T): void {
    this.set(change(this.#value))
  }
}

export function useObserved<T>(observable: Observable<T>): T {
  return useSyncExternalStore(observable.subscribe, observable.get)
}
