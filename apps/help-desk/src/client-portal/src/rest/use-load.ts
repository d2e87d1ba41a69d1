import { useCallback, useEffect, useRef, useState } from 'react'

export interface Loaded<T> {
  value: T | null
  error: unknown
  again(): void
}

/**
 * What the account answers, asked anew whenever `key` changes and whenever the reader comes back to the page.
 * The last answer stays until the next one is there; a late one is dropped.
 */
export function useLoad<T>(key: string, load: () => Promise<T>): Loaded<T> {
  const [state, setState] = useState<{ key: string; value: T | null; error: unknown }>({
    key,
    value: null,
    error: null
  })
  const latest = useRef(load)
  const turns = useRef(0)
  useEffect(() => {
    latest.current = load
  })
  const again = useCallback(() => {
    const mine = ++turns.current
    const take = (next: { value?: T; error: unknown }): void => {
      if (mine === turns.current) setState(now => ({ key, value: now.key === key ? now.value : null, ...next }))
    }
    latest.current().then(
      value => take({ value, error: null }),
      (error: unknown) => take({ error })
    )
  }, [key])
  useEffect(() => {
    again()
    const seen = (): void => {
      if (document.visibilityState === 'visible') again()
    }
    window.addEventListener('focus', seen)
    document.addEventListener('visibilitychange', seen)
    return () => {
      window.removeEventListener('focus', seen)
      document.removeEventListener('visibilitychange', seen)
    }
  }, [again])
  const current = state.key === key
  return { value: current ? state.value : null, error: current ? state.error : null, again }
}
