import type { Consultation } from '../../../domain/consultation/consultation'
import { secondsBetween } from '../../../domain/kernel/instant'
import { ok, refuse, type Refusal, type Result } from '../../../domain/kernel/result'
import type { FactDraft } from '../../../domain/registry'
import type { Taken } from '../../../domain/scheduling/agenda'
import { takenAt } from '../../../domain/scheduling/freeSlots'
import { isAppointmentPending } from '../../../domain/scheduling/pending'
import type { TicketForm } from '../../../ports'
import type { Context } from '../../context'
import { appendFact } from '../../ledger/appendFact'
import type { StreamState } from '../../ledger/stream'
import { rememberDesignation } from '../../projections/designation'
import { projectionFields } from '../../projections/projectionFields'
import type { Session } from '../../session'
import { defineCommand } from '../defineCommand'
import { modalityOf } from '../../modalityOf'
import { knownOf, streamOf } from '../factCommand'
import type { Outcome } from '../outcome'
import { agendaOf } from './agendaOf'
import { chosenAnalyst } from './designate'
import { reminderOf, toldOf } from './toldOf'

/**
 * Another analyst attends from now on, and why. The appointment stays where the new one is free then, and is agreed anew where
 * not; the clock and the stopped minutes of the analyst before stay theirs. Ticket and assignee go with the agent's own save.
 */
export const passOn = defineCommand({
  name: 'pass_on',
  run: async (session: Session, { analystId, reason }: { analystId: number; reason: string }): Outcome => {
    const { context } = session
    const why = reason.trim()
    if (why === '') return refuse('reason_missing')
    const form = await context.ports.ticket.form()
    const chosen = await chosenAnalyst(session, form, analystId)
    if (!chosen.ok) return chosen
    const { person, data, groupId } = chosen.value
    const stream = await streamOf(session)
    // before anything is written: where the agenda cannot be read nobody knows whether the appointment stays
    const busy = await agendaOf(context, person, stream)
    if (busy === null) return refuse('agenda_unread')
    const on = { stream, command: 'pass_on' as const, input: { analystId, reason }, press: session.press }
    const passed = await session.operations.run(on, async (op): Promise<Result<Passed, Refusal>> => {
      const decide = ({ designation }: Consultation) =>
        designation?.data.analystId === analystId
          ? refuse('designated_already')
          : ok({ kind: 'designated' as const, data: { ...data, reason: why } })
      const appended = await appendFact(context, stream, { kind: 'designated', op }, decide, knownOf(session, stream))
      if (!appended.ok) return appended
      const moved = await carryAppointment(context, appended.value, { op, form, person, busy, reason: why })
      if (!moved.ok) return moved
      const fields = projectionFields(context, moved.value.consultation, form.fields)
      const staged = await context.ports.ticket.stage({ assignee: { userId: analystId, groupId }, fields })
      return ok({ state: moved.value, isStaged: staged.ok })
    })
    if (!passed.ok) return passed
    const { state, isStaged } = passed.value
    // until the submit the form alone names them
    if (isStaged) rememberDesignation(session, state.consultation, 'restaged')
    const done = await session.reload(state)
    if (isStaged || !done.ok) return done
    return ok({ ...done.value, notices: [...done.value.notices, { code: 'assignee_not_staged' }] })
  }
})

interface Passed {
  state: StreamState
  isStaged: boolean
}

interface Carrying {
  op: string
  form: TicketForm
  person: { id: number; name: string }
  busy: readonly Taken[]
  reason: string
}

/** The appointment in the new analyst's name, or given up: under the hand-over's own id, so that a retry does it once. */
async function carryAppointment(
  context: Context,
  state: StreamState,
  { op, form, person, busy, reason }: Carrying
): Promise<Result<StreamState, Refusal>> {
  const { consultation } = state
  const { appointment } = consultation
  if (!appointment || !isAppointmentPending(consultation) || appointment.data.analystId === person.id) return ok(state)
  const { start, end, medium, agreement, late, link, topics } = appointment.data
  const isFree = takenAt(start, secondsBetween(start, end) / 60, busy) === undefined
  const before = { start, end }
  const now = { ...before, medium, analyst: person.name, link: link ?? null, topics: topics ?? null }
  const modality = modalityOf(context, consultation.modality)
  const draft: FactDraft = isFree
    ? {
        kind: 'appointment_set',
        data: {
          ...before,
          medium,
          analystId: person.id,
          replaces: appointment.n,
          moved: { by: 'us', reason },
          // the time stays what was agreed
          ...(agreement ? { agreement } : {}),
          ...(late ? { late } : {}),
          ...(link === undefined ? {} : { link }),
          ...(topics === undefined ? {} : { topics }),
          ...(modality ? reminderOf(context, form, modality, now) : {}),
          told: toldOf(context, form, { kind: 'set', now, before })
        }
      }
    : {
        kind: 'appointment_cancelled',
        data: {
          appointment: appointment.n,
          reason,
          party: 'us',
          told: toldOf(context, form, { kind: 'cancelled', before })
        }
      }
  const decide = (seen: Consultation) =>
    seen.appointment?.n === appointment.n ? ok(draft) : refuse('appointment_gone')
  return appendFact(context, state.stream, { kind: draft.kind, op: `${op}:appointment` }, decide, state, {
    fresh: true
  })
}
