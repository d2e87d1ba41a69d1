import type { WaiverReason } from '../../../domain/time/waiverReasons'
import { defineCommand } from '../defineCommand'
import type { Outcome } from '../outcome'
import { ok, refuse } from '../../../domain/kernel/result'
import { checkWaiver } from '../../../domain/billing/waiver'
import { modalityOf } from '../../modalityOf'
import { factCommand } from '../factCommand'
import type { Session } from '../../session'

/** Abonar: the time is true but not charged (T16, T19); a leader's act with exactly one reason. */
export const waiveEntry = defineCommand({
  name: 'waive_entry',
  who: 'leader',
  run: (
    session: Session,
    input: { entry: number; reason: WaiverReason; note: string; issueId: string | null }
  ): Outcome => {
    return factCommand(session, 'waive_entry', 'entry_waived', input, seen => {
      const modality = modalityOf(session.context, seen.modality)
      if (!modality) return refuse('no_consultation')
      const waiver = { reason: input.reason, note: input.note.trim(), issueId: input.issueId?.trim() || null }
      const allowed = checkWaiver(seen.entries.find(item => item.n === input.entry) ?? null, waiver, modality)
      return allowed.ok ? ok({ kind: 'entry_waived', data: { entry: input.entry, ...waiver } }) : allowed
    })
  }
})
