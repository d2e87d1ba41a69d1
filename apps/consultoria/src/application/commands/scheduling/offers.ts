import { suggestAnalysts } from '../../../domain/scheduling/designation'
import { freeSlots } from '../../../domain/scheduling/freeSlots'
import type { Period } from '../../../domain/kernel/calendar'
import { addSeconds, type Instant } from '../../../domain/kernel/instant'
import type { Consultation } from '../../../domain/consultation/consultation'
import type { NextStep } from '../../../domain/consultation/nextStep'
import type { Modality } from '../../../domain/modality/modality'
import { ok, type Result } from '../../../domain/kernel/result'
import type { AccountError, TicketForm } from '../../../ports'
import { agendaOf, agendasOf } from './agendaOf'
import type { Context } from '../../context'
import type { Analyst } from '../../shown/ticketRead'
import { teamOf } from '../people/teamOf'

interface Attending {
  consultation: Consultation
  modality: Modality | null
  form: TicketForm
  /** Whether it is asked when they are free; only for whoever may choose one of them. */
  withAgenda: boolean
}

/** Who may attend the client, the most suitable first, and when each of them is free: one read for all agendas. */
export async function analystsFor(
  context: Context,
  { consultation, modality, form, withAgenda }: Attending
): Promise<Result<Analyst[], AccountError>> {
  const team = teamOf(context, form)
  if (!team) return ok([])
  const members = await context.ports.directory.members(team.group)
  if (!members.ok) return members
  // The ticket itself lies with the leader since the opening: whoever opened it attends the client
  const currentId = consultation.designation?.data.analystId ?? consultation.terms.staged?.by ?? form.assignee.userId
  const isAsked = withAgenda && modality !== null && modality.scheduling.appointment !== 'none'
  const agendas = isAsked ? await agendasOf(context, members.value, consultation.stream) : null
  const dueBy = consultation.clocks.start?.dueAt ?? null
  const freeAt = (id: number): Instant | null => {
    const busy = agendas?.get(id)
    if (!busy || !modality) return null
    return slotsIn(context, modality, { count: 1, busy, dueBy, minutes: modality.scheduling.defaultMinutes })[0] ?? null
  }
  return ok(
    suggestAnalysts(members.value, {
      tags: { subject: team.subjectTag ?? null, team: team.seniorityTag },
      assignment: modality?.assignment ?? null,
      currentId,
      freeAt,
      dueBy
    })
  )
}

const OFFERED = 3
/** An offer must still lie ahead when it is pressed. */
const LEAD_SECONDS = 300

interface Wanted {
  minutes: number
  count: number
  busy: readonly Period[]
  dueBy: Instant | null
}

const slotsIn = ({ ports: { clock } }: Context, { calendar }: Modality, wanted: Wanted): Instant[] =>
  freeSlots({ ...wanted, from: addSeconds(clock.now(), LEAD_SECONDS), calendar, offsetAt: clock.offsetAt })

/**
 * Free starts for an appointment; only while it is being made is the analyst's agenda worth asking for. `usual` = who attends where
 * nobody is designated.
 */
export async function slotsFor(
  context: Context,
  { clocks, designation, stream }: Consultation,
  modality: Modality,
  { next, usual }: { next: NextStep; usual: number | null }
): Promise<Instant[]> {
  if (modality.scheduling.appointment === 'none') return []
  // minutes are there already: another time is typed where there is to be one, and the press that told them asks nothing more
  if (next.kind === 'schedule' && next.served) return []
  const attends = designation?.data.analystId ?? usual
  const isAsked = (next.kind === 'schedule' || next.kind === 'ask_availability') && attends !== null
  const agenda = isAsked ? await agendaOf(context, await knownBy(context, attends), stream) : null
  return slotsIn(context, modality, {
    minutes: modality.scheduling.defaultMinutes,
    count: OFFERED,
    busy: agenda ?? [],
    dueBy: clocks.start?.dueAt ?? null
  })
}

/** Free starts of one analyst, when a panel asks: beside the appointment that stands, if there is one. */
export async function freeStarts(
  context: Context,
  { clocks, appointment, stream }: Consultation,
  modality: Modality,
  { analystId, minutes }: { analystId: number; minutes: number }
): Promise<Instant[] | null> {
  const agenda = await agendaOf(context, await knownBy(context, analystId), stream)
  if (agenda === null) return null
  const own = appointment ? [{ start: appointment.data.start, end: appointment.data.end }] : []
  const dueBy = clocks.start?.dueAt ?? null
  return slotsIn(context, modality, { minutes, count: OFFERED, busy: [...agenda, ...own], dueBy })
}

/** Their e-mail, by which absences name them: asked for only where anybody is away at all. */
async function knownBy({ ports, catalog }: Context, id: number): Promise<{ id: number; email: string | null }> {
  const me = await ports.directory.me()
  if (me.id === id) return me
  if ((catalog.absences ?? []).length === 0) return { id, email: null }
  const person = await ports.directory.person(id)
  return person.ok ? person.value : { id, email: null }
}
