import { suggestAnalysts } from '../../../domain/scheduling/designation'
import { freeSlots } from '../../../domain/scheduling/freeSlots'
import { addSeconds, type Instant } from '../../../domain/kernel/instant'
import type { Consultation } from '../../../domain/consultation/consultation'
import type { NextStep } from '../../../domain/consultation/nextStep'
import type { Modality } from '../../../domain/modality/modality'
import { ok, type Result } from '../../../domain/kernel/result'
import type { AccountError, TicketForm } from '../../../ports'
import { agendaOf } from './agendaOf'
import type { Context } from '../../context'
import type { Analyst } from '../../shown/ticketRead'
import { teamOf } from '../people/teamOf'

/** Who may attend the client, the most suitable first. */
export async function analystsFor(
  context: Context,
  consultation: Consultation,
  modality: Modality | null,
  form: TicketForm
): Promise<Result<Analyst[], AccountError>> {
  const team = teamOf(context, form)
  if (!team) return ok([])
  const members = await context.ports.directory.members(team.group)
  if (!members.ok) return members
  // The ticket itself lies with the leader since the opening: whoever opened it attends the client
  const current = consultation.designation?.data.analystId ?? consultation.terms.staged?.by ?? form.assignee.userId
  return ok(suggestAnalysts(members.value, team.seniorityTag, modality?.assignment ?? null, current))
}

const OFFERED = 3
/** An offer must still lie ahead when it is pressed. */
const LEAD_SECONDS = 300

/** Free starts for an appointment; only while it is being made is the analyst's agenda worth asking for. */
export async function slotsFor(
  context: Context,
  { clocks, designation, stream }: Consultation,
  modality: Modality,
  { now, next }: { now: Instant; next: NextStep }
): Promise<Instant[]> {
  if (modality.scheduling.appointment === 'none') return []
  const { ports } = context
  const isAsked = next.kind === 'schedule' && designation !== null
  const agenda = isAsked ? await agendaOf(context, designation.data.analystId, stream) : null
  return freeSlots({
    from: addSeconds(now, LEAD_SECONDS),
    minutes: modality.scheduling.defaultMinutes,
    count: OFFERED,
    calendar: modality.calendar,
    busy: agenda ?? [],
    dueBy: clocks.start?.dueAt ?? null,
    offsetAt: ports.clock.offsetAt
  })
}
