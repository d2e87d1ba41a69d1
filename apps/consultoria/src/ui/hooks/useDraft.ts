import { useCallback, useState } from 'react'
import type { DraftStore } from '../../ports'

/** What is typed and not yet saved: kept across reloads. It goes with the operation that saved it (`useFinished`). */
export function useDraft<T extends object>(
  drafts: DraftStore,
  key: string,
  initial: T
): [T, (change: Partial<T>) => void] {
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
  return [value, change]
}
