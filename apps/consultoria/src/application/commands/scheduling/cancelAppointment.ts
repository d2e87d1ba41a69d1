import { defineCommand } from '../defineCommand'
import type { Outcome } from '../outcome'
import { isBefore } from '../../../domain/kernel/instant'
import { attemptsSince } from '../../../domain/scheduling/noShow'
import { toldOf } from './toldOf'
import { ok, refuse } from '../../../domain/kernel/result'
import { factCommand } from '../factCommand'
import type { Session } from '../../session'

export const cancelAppointment = defineCommand({
  name: 'cancel_appointment',
  run: async (session: Session, { reason, party }: { reason: string; party: 'client' | 'us' | 'no_show' }): Outcome => {
    const { context } = session
    const { clock, ticket } = context.ports
    const form = session.last?.form ?? (await ticket.form())
    return factCommand(session, 'cancel_appointment', 'appointment_cancelled', { reason, party }, seen => {
      if (!seen.appointment) return refuse('appointment_gone')
      const isMissed = party === 'no_show'
      const before = seen.appointment.data
      const calls = isMissed ? attemptsSince(seen.attempts, before.start).map(({ n }) => n) : []
      if (reason.trim() === '' && calls.length === 0) return refuse('reason_missing')
      if (isMissed && isBefore(clock.now(), before.start)) return refuse('appointment_ahead')
      const told = toldOf(context, form, { kind: isMissed ? 'noShow' : 'cancelled', before })
      const data = { appointment: seen.appointment.n, reason: reason.trim(), party, told }
      const proof = calls.length > 0 ? { attempts: calls } : {}
      return ok({ kind: 'appointment_cancelled', data: { ...data, ...proof } })
    })
  }
})
