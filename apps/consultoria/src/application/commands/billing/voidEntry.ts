import { needsNote } from '../../../domain/billing/motive'
import { checkAlteration } from '../../../domain/billing/waiver'
import { ok, refuse } from '../../../domain/kernel/result'
import type { Actions } from '../../actions'
import { isLeaderNow } from '../people/asLeader'
import { factCommand } from '../../factCommand'
import type { Session } from '../../session'

/** Anular: the fact was wrong (T19). */
export const voidEntry =
  (session: Session): Actions['voidEntry'] =>
  async input => {
    const now = await isLeaderNow(session)
    if (!now.ok) return now
    const leader = now.value
    return factCommand(session, 'void_entry', 'entry_voided', input, seen => {
      const { entry, reason } = input
      const note = input.note.trim()
      const allowed = checkAlteration(seen.entries.find(item => item.n === entry) ?? null, leader)
      if (!allowed.ok) return allowed
      if (needsNote(reason) && note === '') return refuse('waiver.note_required')
      return ok({ kind: 'entry_voided', data: { entry, reason, note } })
    })
  }
