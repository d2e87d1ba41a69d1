import { useCallback, useState } from 'react'
import type { DraftStore } from '../../ports'

/** What is typed and not yet saved: kept across reloads, forgotten when it was saved. */
export function useDraft<T extends object>(
  drafts: DraftStore,
  key: string,
  initial: T
): [T, (change: Partial<T>) => void, () => void] {
  const [value, setValue] = useState<T>(() => ({ ...initial, ...drafts.load<Partial<T>>(key) }))
  const change = useCallback(
    (part: Partial<T>) =>
      setValue(before => {
        const after = { ...before, ...part }
        drafts.save(key, after)
        return after
      }),
    [drafts, key]
  )
  const clear = useCallback(() => drafts.clear(key), [drafts, key])
  return [value, change, clear]
}
