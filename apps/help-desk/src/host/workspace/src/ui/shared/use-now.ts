import { useEffect, useState } from 'react'
import { useObserved } from '../../desk/observable'
import { useDesk } from './DeskContext'

/** The account's time, told anew while the page stands still. */
export function useNow(): Date {
  const { clock } = useDesk()
  useObserved(clock.state)
  const [, tick] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => tick(count => count + 1), 15_000)
    return () => clearInterval(timer)
  }, [])
  return clock.now()
}
