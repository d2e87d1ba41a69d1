import type { DraftStore } from '../../ports'

const PREFIX = 'consultoria:'

/** Browsers may block storage in third-party frames: the draft then lives as long as the frame. */
export function createDraftStore(storage: Storage | null): DraftStore {
  const kept = new Map<string, string>()
  const attempt = <T>(work: () => T, otherwise: T): T => {
    try {
      return work()
    } catch {
      return otherwise
    }
  }
  return {
    load<T>(key: string): T | null {
      const text = attempt(() => storage?.getItem(PREFIX + key) ?? null, null) ?? kept.get(key) ?? null
      return text === null ? null : attempt<T | null>(() => JSON.parse(text), null)
    },
    save(key, draft) {
      const text = JSON.stringify(draft)
      kept.set(key, text)
      attempt(() => storage?.setItem(PREFIX + key, text), undefined)
    },
    clear(key) {
      kept.delete(key)
      attempt(() => storage?.removeItem(PREFIX + key), undefined)
    }
  }
}

/** Reading `localStorage` itself may throw where storage is blocked. */
export function browserStorage(scope: { localStorage?: Storage }): Storage | null {
  try {
    return scope.localStorage ?? null
  } catch {
    return null
  }
}
