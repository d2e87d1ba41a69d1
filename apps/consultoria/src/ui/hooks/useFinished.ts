import { useEffect } from 'react'
import type { Command } from '../../application/ledger/operations'
import type { ControlKey } from '../controlKey'
import type { Panel } from '../panel'
import { useSidebar } from '../sidebarContext'
import { typedFor } from '../draftKey'

/** Panels in which a command is pressed. */
const PANELS: Partial<Record<Command, Panel['kind']>> = {
  record_acceptance: 'acceptance',
  choose_payer: 'payer',
  record_approval: 'approval',
  designate: 'designation',
  schedule: 'schedule',
  log_time: 'time',
  refuse_terms: 'refusal',
  contact_attempt: 'contact',
  cancel_consultation: 'cancel',
  end_unanswered: 'unanswered'
}

/**
 * What is done and on the screen: what was typed for it goes first, then its operation id, at one go. The other way round a
 * tab that is closed in between would leave words behind that are sent a second time; with time between the two, words typed
 * anew would be taken for the old ones. A command that runs is left alone.
 */
export function useFinished(panel: Panel | null): void {
  const { snapshot, actions, drafts, commands, close } = useSidebar()
  const { finished, form } = snapshot
  const { refused, dismiss, pending } = commands
  useEffect(() => {
    const settled = finished.filter(({ command }) => !keysOf(command).some(key => pending.has(key)))
    for (const operation of settled) {
      const { command, found } = operation
      const draft = typedFor(operation, form.id)
      if (draft) drafts.clear(draft)
      if (found && keysOf(command).some(key => refused?.key === key)) dismiss()
      if (found && panel !== null && panel.kind === PANELS[command]) close()
    }
    if (settled.length > 0) actions.forget(settled)
    // oxlint-disable-next-line react/exhaustive-deps -- once per reading
  }, [finished])
}

/** Time is told from its panel, or with the reply as its note. */
const keysOf = (command: Command): ControlKey[] => (command === 'log_time' ? ['log_time', 'use_reply'] : [command])
