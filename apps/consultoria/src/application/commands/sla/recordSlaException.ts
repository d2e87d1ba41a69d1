import { ok, refuse } from '../../../domain/kernel/result'
import type { Actions } from '../../actions'
import { factCommand } from '../../factCommand'
import type { Session } from '../../session'

/** T12: the client had no agenda, or another reason that is told. */
export const recordSlaException =
  (session: Session): Actions['recordSlaException'] =>
  ({ clock, reason }) =>
    factCommand(session, 'sla_exception', 'sla_exception', { clock, reason }, () =>
      reason.trim() === ''
        ? refuse('reason_missing')
        : ok({ kind: 'sla_exception', data: { clock, reason: reason.trim() } })
    )
