import { useEffect, useState } from 'react'
import { useObserved } from './observable'
import type { ServerClock } from './server-clock'

/** The account's time, told anew while the page stands still. */
export function useNow(clock: ServerClock): Date {
  useObserved(clock.state)
  const [, tick] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => tick(count => count + 1), 15_000)
    return () => clearInterval(timer)
  }, [])
  return clock.now()
}
