import type { AppointmentInput } from '../inputs'
import { defineCommand } from '../defineCommand'
import type { Outcome } from '../outcome'
import { checkAppointment } from '../../../domain/scheduling/appointment'
import { ok, refuse } from '../../../domain/kernel/result'
import { agendaOf } from './agendaOf'
import { modalityOf } from '../../modalityOf'
import { factCommand, streamOf } from '../factCommand'
import { isPaymentAwaited } from '../../../domain/payment/requirements'
import { startDueBy } from '../../../domain/sla/sla'
import { isAppointmentPending } from '../../../domain/scheduling/pending'
import { reminderOf, toldOf } from './toldOf'
import { personOf } from '../people/personOf'
import type { Session } from '../../session'

/** T12: an appointment, new or in place of the one that stands. */
export const schedule = defineCommand({
  name: 'schedule',
  run: async (session: Session, input: AppointmentInput): Outcome => {
    const { ports } = session.context
    const person = await personOf(session, input.analystId)
    if (!person.ok || person.value.role === 'end-user') return refuse('analyst_unknown')
    const busy = (await agendaOf(session.context, person.value, await streamOf(session))) ?? []
    const form = session.last?.form ?? (await ports.ticket.form())
    return factCommand(session, 'schedule', 'appointment_set', input, seen => {
      const modality = modalityOf(session.context, seen.modality)
      if (!modality) return refuse('no_consultation')
      // A3: nothing is agreed before it is paid
      if (isPaymentAwaited(seen)) return refuse('not_paid')
      const { clock } = ports
      const dueBy = startDueBy(seen.clocks)
      const attempts = seen.attempts.map(({ n }) => n)
      const limits = { modality, now: clock.now(), offsetAt: clock.offsetAt, busy, dueBy, attempts }
      const checked = checkAppointment(input, limits)
      if (!checked.ok) return checked
      const { start, end, ...recorded } = checked.value
      const { medium, analystId } = input
      const agreed = seen.appointment?.data
      if (
        agreed?.start === start &&
        agreed.end === end &&
        agreed.medium === medium &&
        agreed.analystId === analystId &&
        agreed.link === recorded.link &&
        agreed.topics === recorded.topics
      )
        return refuse('scheduled_already')
      const isMove = seen.appointment !== null && isAppointmentPending(seen)
      const reason = input.moved?.reason.trim() ?? ''
      if (isMove && reason === '') return refuse('reason_missing')
      const now = {
        start,
        end,
        medium,
        analyst: person.value.name,
        link: recorded.link ?? null,
        topics: recorded.topics ?? null
      }
      const told = toldOf(session.context, form, { kind: 'set', now, before: isMove ? (agreed ?? null) : null })
      const moved = isMove && input.moved ? { moved: { by: input.moved.by, reason } } : {}
      const reminder = reminderOf(session.context, form, modality, now)
      const data = {
        start,
        end,
        medium,
        analystId,
        replaces: seen.appointment?.n ?? null,
        ...moved,
        ...recorded,
        told,
        ...reminder
      }
      return ok({ kind: 'appointment_set', data })
    })
  }
})
