import { ok, refuse } from '../domain/result'
import type { Actions } from './actions'
import { asLeader } from './asLeader'
import { factDeed, type Session } from './session'

/** Anular: the fact was wrong. A leader's act, only while the entry is not invoiced (T19). */
export const voidEntry =
  (session: Session): Actions['voidEntry'] =>
  ({ entry, reason }) =>
    asLeader(session, () =>
      factDeed(session, 'void_entry', { entry, reason }, seen => {
        const target = seen.entries.find(item => item.n === entry)
        if (!target || target.status === 'voided' || target.status === 'corrected') return refuse('entry_gone')
        if (target.invoice !== null) return refuse('entry_invoiced', { invoice: target.invoice })
        if (reason.trim() === '') return refuse('reason_missing')
        return ok({ kind: 'entry_voided', data: { entry, reason: reason.trim() } })
      })
    )
