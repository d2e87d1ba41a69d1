import { useEffect, useReducer } from 'react'
import type { Instant } from '../../domain/kernel/instant'
import type { Clock } from '../../ports'

/** Server time, once a second. */
export function useNow(clock: Clock): Instant {
  const [, beat] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    const timer = setInterval(beat, 1000)
    return () => clearInterval(timer)
  }, [])
  return clock.now()
}
