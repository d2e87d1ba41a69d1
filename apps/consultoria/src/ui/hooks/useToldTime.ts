import { useEffect } from 'react'
import { useSidebar } from '../sidebarContext'
import type { Panel } from '../panel'
import { timeDraftKey } from '../timeDraftKey'

/** Time whose answer was lost and that is found recorded: what was typed for it is not to be sent again. */
export function useToldTime(panel: Panel | null): void {
  const { snapshot, drafts, deeds, close } = useSidebar()
  const { notices, form } = snapshot
  const { refused, dismiss } = deeds
  useEffect(() => {
    const told = notices.find(({ code }) => code === 'time_repaired')?.detail
    if (!told) return
    drafts.clear(timeDraftKey(form.id, Number(told['capture']) || null, Number(told['corrects']) || null))
    if (refused?.key === 'time') dismiss()
    if (panel?.kind === 'time') close()
    // oxlint-disable-next-line react/exhaustive-deps -- told once per reading
  }, [notices])
}
