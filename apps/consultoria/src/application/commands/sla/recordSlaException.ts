import { defineCommand } from '../defineCommand'
import type { Outcome } from '../outcome'
import { ok, refuse } from '../../../domain/kernel/result'
import { factCommand } from '../factCommand'
import type { Session } from '../../session'

/** T12: the client had no agenda, or another reason that is told. */
export const recordSlaException = defineCommand({
  name: 'sla_exception',
  run: (session: Session, { clock, reason }: { clock: 'offer' | 'start' | 'both'; reason: string }): Outcome =>
    factCommand(session, 'sla_exception', 'sla_exception', { clock, reason }, () =>
      reason.trim() === ''
        ? refuse('reason_missing')
        : ok({ kind: 'sla_exception', data: { clock, reason: reason.trim() } })
    )
})
