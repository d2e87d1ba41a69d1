import { useEffect } from 'react'
import type { Command, Finished } from '../../use-cases/operations'
import type { Panel } from '../panel'
import { useSidebar } from '../sidebarContext'
import { timeDraftKey } from '../timeDraftKey'

/** The control whose press begins the command, the panel it is pressed in, and where its typed words wait. */
interface Place {
  deed: string
  panel?: Panel['kind']
  draft?: string
}

const PLACES: Partial<Record<Command, Place>> = {
  describe_demand: { deed: 'demand', draft: 'demand' },
  record_acceptance: { deed: 'acceptance', panel: 'acceptance', draft: 'acceptance' },
  choose_payer: { deed: 'payer', panel: 'payer', draft: 'payer' },
  record_approval: { deed: 'approval', panel: 'approval', draft: 'approval' },
  designate: { deed: 'designate', panel: 'designation', draft: 'designation' },
  schedule: { deed: 'schedule', panel: 'schedule', draft: 'schedule' },
  cancel_appointment: { deed: 'cancel' },
  sla_exception: { deed: 'exception' },
  discard_capture: { deed: 'discard' },
  void_entry: { deed: 'void' },
  waive_entry: { deed: 'waive' },
  log_time: { deed: 'time', panel: 'time' }
}

/**
 * What is done and on the screen: what was typed for it goes first, then its operation id, at one go. The other way round a
 * tab that is closed in between would leave words behind that are sent a second time; with time between the two, words typed
 * anew would be taken for the old ones. A command that runs is left alone.
 */
export function useFinished(panel: Panel | null): void {
  const { snapshot, actions, drafts, deeds, close } = useSidebar()
  const { finished, form } = snapshot
  const { refused, dismiss, pending } = deeds
  useEffect(() => {
    const settled = finished.filter(({ command }) => !pending.has(PLACES[command]?.deed ?? command))
    for (const operation of settled) {
      const place = PLACES[operation.command]
      const draft = draftKeyOf(operation, form.id)
      if (draft) drafts.clear(draft)
      if (operation.found && place && refused?.key === place.deed) dismiss()
      if (operation.found && place?.panel !== undefined && panel?.kind === place.panel) close()
    }
    if (settled.length > 0) actions.forget(settled)
    // oxlint-disable-next-line react/exhaustive-deps -- once per reading
  }, [finished])
}

function draftKeyOf({ command, fact }: Finished, ticketId: number): string | null {
  if (command === 'log_time')
    return fact?.kind === 'entry' ? timeDraftKey(ticketId, fact.data.capture, fact.data.corrects) : null
  const name = PLACES[command]?.draft
  return name === undefined ? null : `${name}-${ticketId}`
}
