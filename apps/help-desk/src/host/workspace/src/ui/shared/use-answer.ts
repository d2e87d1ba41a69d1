import { useEffect, useRef, useState } from 'react'

interface Answer<T> {
  value: T | null
  failure: string | null
}

/** Asks again whenever `key` changes; the last answer stays until the next one is there, a late one is dropped. */
export function useAnswer<T>(key: string, ask: () => Promise<T>): Answer<T> {
  const [answer, setAnswer] = useState<Answer<T> & { key: string | null }>({ key: null, value: null, failure: null })
  const latest = useRef(ask)
  useEffect(() => {
    latest.current = ask
  })
  useEffect(() => {
    let current = true
    const take = (next: Partial<Answer<T>>): void => {
      if (current) setAnswer(before => ({ ...before, key, failure: null, ...next }))
    }
    latest.current().then(
      value => take({ value }),
      (error: unknown) => take({ failure: error instanceof Error ? error.message : String(error) })
    )
    return () => {
      current = false
    }
  }, [key])
  return answer
}
