import { useEffect, useState } from 'react'

/**
 * What was answered last, and to which question: asked whenever `about` changes, and not at all about null. An answer that comes
 * after the next question was asked is dropped.
 */
export function useAnswer<Q extends string | number, A>(
  about: Q | null,
  ask: () => Promise<A>
): { about: Q; value: A } | null {
  const [answer, setAnswer] = useState<{ about: Q; value: A } | null>(null)
  useEffect(() => {
    if (about === null) return undefined
    let isCurrent = true
    const find = async () => {
      const value = await ask()
      if (isCurrent) setAnswer({ about, value })
    }
    void find()
    return () => {
      isCurrent = false
    }
    // oxlint-disable-next-line react/exhaustive-deps -- `ask` is new with each drawing, the question is not
  }, [about])
  return answer
}
