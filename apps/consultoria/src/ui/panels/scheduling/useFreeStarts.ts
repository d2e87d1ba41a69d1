import type { Instant } from '../../../domain/kernel/instant'
import { useAnswer } from '../../hooks/useAnswer'
import { useSidebar } from '../../sidebarContext'

/** Three free starts of an analyst, by their agenda as it is now; null while they are on their way. */
export function useFreeStarts(analystId: number, minutes: number): Instant[] | null {
  const { actions } = useSidebar()
  const about = minutes > 0 ? `${analystId} ${minutes}` : null
  const answer = useAnswer(about, async () => {
    const found = await actions.findSlots({ analystId, minutes })
    // where the agenda cannot be read any time can still be typed, and is checked before it is written
    return found.ok ? found.value : []
  })
  return answer?.about === about ? answer.value : null
}
