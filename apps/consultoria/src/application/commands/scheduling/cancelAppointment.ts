import { ok, refuse } from '../../../domain/kernel/result'
import type { Actions } from '../../actions'
import { factCommand } from '../../factCommand'
import type { Session } from '../../session'

export const cancelAppointment =
  (session: Session): Actions['cancelAppointment'] =>
  ({ reason, party }) =>
    factCommand(session, 'cancel_appointment', 'appointment_cancelled', { reason, party }, seen => {
      if (!seen.appointment) return refuse('appointment_gone')
      if (reason.trim() === '') return refuse('reason_missing')
      const data = { appointment: seen.appointment.n, reason: reason.trim(), party }
      return ok({ kind: 'appointment_cancelled', data })
    })
