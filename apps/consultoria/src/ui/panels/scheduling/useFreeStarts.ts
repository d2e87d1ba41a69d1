import { useEffect, useState } from 'react'
import type { Instant } from '../../../domain/kernel/instant'
import { useSidebar } from '../../sidebarContext'

interface Answer {
  about: string
  slots: Instant[]
}

/** Three free starts of an analyst, by their agenda as it is now; null while they are on their way. */
export function useFreeStarts(analystId: number, minutes: number): Instant[] | null {
  const { actions } = useSidebar()
  const [answer, setAnswer] = useState<Answer | null>(null)
  const about = `${analystId} ${minutes}`
  useEffect(() => {
    if (minutes <= 0) return undefined
    let isCurrent = true
    const ask = async () => {
      const found = await actions.findSlots({ analystId, minutes })
      // where the agenda cannot be read any time can still be typed, and is checked before it is written
      if (isCurrent) setAnswer({ about: `${analystId} ${minutes}`, slots: found.ok ? found.value : [] })
    }
    void ask()
    return () => {
      isCurrent = false
    }
  }, [actions, analystId, minutes])
  return answer?.about === about ? answer.slots : null
}
