import type { WaiverReason } from '../../../domain/time/waiverReasons'
import { defineCommand } from '../defineCommand'
import type { Outcome } from '../outcome'
import { ok, refuse } from '../../../domain/kernel/result'
import { checkWaiver } from '../../../domain/billing/waiver'
import { modalityOf } from '../../modalityOf'
import { factCommand } from '../factCommand'
import type { Session } from '../../session'
import { checkAlterer, toldToClient } from './alterEntry'

/** Abonar: the time is true but not charged (T16, T19). The client is told in one public comment. */
export const waiveEntry = defineCommand({
  name: 'waive_entry',
  run: async (
    session: Session,
    input: { entry: number; reason: WaiverReason; note: string; issueId: string | null }
  ): Outcome => {
    const form = await session.context.ports.ticket.form()
    return factCommand(session, 'waive_entry', 'entry_waived', input, async seen => {
      const modality = modalityOf(session.context, seen.modality)
      if (!modality) return refuse('no_consultation')
      const waiver = { reason: input.reason, note: input.note.trim(), issueId: input.issueId?.trim() || null }
      const entry = seen.entries.find(item => item.n === input.entry) ?? null
      const alterer = await checkAlterer(session, entry)
      if (!alterer.ok) return alterer
      const allowed = checkWaiver(entry, waiver, modality)
      if (!allowed.ok) return allowed
      const told = await toldToClient(session, form, seen, allowed.value, { as: 'waived', note: waiver.note })
      return told.ok ? ok({ kind: 'entry_waived', data: { entry: input.entry, ...waiver, ...told.value } }) : told
    })
  }
})
