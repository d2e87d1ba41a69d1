import { defineCommand } from '../defineCommand'
import type { Outcome } from '../outcome'
import { ok, refuse } from '../../../domain/kernel/result'
import { factCommand } from '../factCommand'
import type { Session } from '../../session'

export const cancelAppointment = defineCommand({
  name: 'cancel_appointment',
  run: (session: Session, { reason, party }: { reason: string; party: 'client' | 'us' | 'no_show' }): Outcome =>
    factCommand(session, 'cancel_appointment', 'appointment_cancelled', { reason, party }, seen => {
      if (!seen.appointment) return refuse('appointment_gone')
      if (reason.trim() === '') return refuse('reason_missing')
      const data = { appointment: seen.appointment.n, reason: reason.trim(), party }
      return ok({ kind: 'appointment_cancelled', data })
    })
})
