import { checkAlteration } from '../domain/waiver'
import { ok, refuse } from '../domain/result'
import type { Actions } from './actions'
import { isLeader } from './asLeader'
import { factDeed, type Session } from './session'

/** Anular: the fact was wrong (T19). */
export const voidEntry =
  (session: Session): Actions['voidEntry'] =>
  async ({ entry, reason }) => {
    const leader = await isLeader(session)
    return factDeed(session, 'void_entry', { entry, reason }, seen => {
      const allowed = checkAlteration(seen.entries.find(item => item.n === entry) ?? null, leader)
      if (!allowed.ok) return allowed
      if (reason.trim() === '') return refuse('reason_missing')
      return ok({ kind: 'entry_voided', data: { entry, reason: reason.trim() } })
    })
  }
