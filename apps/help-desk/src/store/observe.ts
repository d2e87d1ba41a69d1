import type { DatabaseSyncInstance } from '@photostructure/sqlite'

/** Hears of every write with the document as it was; undefined for a new one. */
type WriteObserver = (collection: string, id: number | string, before: unknown) => void

const observers = new WeakMap<DatabaseSyncInstance, WriteObserver>()

export function observeWrites(db: DatabaseSyncInstance, observer: WriteObserver): void {
  observers.set(db, observer)
}

export function observerOf(db: DatabaseSyncInstance): WriteObserver | undefined {
  return observers.get(db)
}
