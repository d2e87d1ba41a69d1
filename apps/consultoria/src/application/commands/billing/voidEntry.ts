import { needsNote, type WaiverReason } from '../../../domain/time/waiverReasons'
import { defineCommand } from '../defineCommand'
import type { Outcome } from '../outcome'
import { checkAlteration } from '../../../domain/billing/waiver'
import { ok, refuse } from '../../../domain/kernel/result'
import { factCommand } from '../factCommand'
import type { Session } from '../../session'

/** Anular: the fact was wrong (T19). */
export const voidEntry = defineCommand({
  name: 'void_entry',
  who: 'leader',
  run: (session: Session, input: { entry: number; reason: WaiverReason; note: string }): Outcome => {
    return factCommand(session, 'void_entry', 'entry_voided', input, seen => {
      const { entry, reason } = input
      const note = input.note.trim()
      const allowed = checkAlteration(seen.entries.find(item => item.n === entry) ?? null)
      if (!allowed.ok) return allowed
      if (needsNote(reason) && note === '') return refuse('waiver.note_required')
      return ok({ kind: 'entry_voided', data: { entry, reason, note } })
    })
  }
})
