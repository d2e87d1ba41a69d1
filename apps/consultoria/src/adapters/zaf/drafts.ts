import { readKept } from '../../domain/kernel/kept'
import type { DraftStore } from '../../ports'

/**
 * Browsers may block storage in third-party frames: the draft then lives as long as the frame. Browsers are shared: what
 * another person left there is not mine.
 */
export function createDraftStore(storage: Storage | null, agentId: number): DraftStore {
  const prefix = `consultoria:${agentId}:`
  const kept = new Map<string, string>()
  const attempt = <T>(work: () => T, otherwise: T): T => {
    try {
      return work()
    } catch {
      return otherwise
    }
  }
  return {
    load(key, shape) {
      const text = attempt(() => storage?.getItem(prefix + key) ?? null, null) ?? kept.get(key) ?? null
      return text === null ? null : readKept(text, shape)
    },
    save(key, draft) {
      const text = JSON.stringify(draft)
      kept.set(key, text)
      attempt(() => storage?.setItem(prefix + key, text), undefined)
    },
    clear(key) {
      kept.delete(key)
      attempt(() => storage?.removeItem(prefix + key), undefined)
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
