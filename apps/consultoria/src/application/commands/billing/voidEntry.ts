import { type WaiverReason } from '../../../domain/time/waiverReasons'
import { defineCommand } from '../defineCommand'
import type { Outcome } from '../outcome'
import { checkAlteration } from '../../../domain/billing/waiver'
import { ok, refuse } from '../../../domain/kernel/result'
import { factCommand } from '../factCommand'
import type { Session } from '../../session'
import { checkAlterer, toldToClient } from './alterEntry'

/** Anular: the fact was wrong (T19). The client is told in one public comment. */
export const voidEntry = defineCommand({
  name: 'void_entry',
  run: async (session: Session, input: { entry: number; reason: WaiverReason; note: string }): Outcome => {
    const form = await session.context.ports.ticket.form()
    return factCommand(session, 'void_entry', 'entry_voided', input, async seen => {
      const { entry: n, reason } = input
      const note = input.note.trim()
      const entry = seen.entries.find(item => item.n === n) ?? null
      const alterer = await checkAlterer(session, entry)
      if (!alterer.ok) return alterer
      const allowed = checkAlteration(entry)
      if (!allowed.ok) return allowed
      if (note === '') return refuse('waiver.note_required')
      const told = await toldToClient(session, form, seen, allowed.value, { as: 'voided', note })
      return told.ok ? ok({ kind: 'entry_voided', data: { entry: n, reason, note, ...told.value } }) : told
    })
  }
})
