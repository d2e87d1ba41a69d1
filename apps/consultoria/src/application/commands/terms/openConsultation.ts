import { LEADERS_GROUP } from '../../../catalog/names'
import { leadersOf } from '../../../domain/scheduling/designation'
import type { Modality } from '../../../domain/modality/modality'
import { ok, refuse } from '../../../domain/kernel/result'
import { openingPatch } from '../../../domain/terms/ticketPatch'
import type { FormPatch, TicketForm } from '../../../ports'
import type { Actions } from '../../actions'
import { modalityOf } from '../../modalityOf'
import { streamOf } from '../../factCommand'
import type { Session } from '../../session'
import { stageTerms } from './stageTerms'
import { teamOf } from '../people/teamOf'

/** T2 to T7: terms into the composer, title, type, control date and leader onto the form; the agent sends it. */
export const openConsultation =
  (session: Session): Actions['openConsultation'] =>
  async input => {
    const { context } = session
    const modality = modalityOf(context, input.modality)
    if (!modality) return refuse('modality_unknown', { modality: input.modality })
    const stream = await streamOf(session)
    const staged = await session.operations.run({ stream, command: 'open', input, press: session.press }, op =>
      stageTerms(session, op, {
        modality,
        allow: seen => (seen.terms.sent && seen.modality === modality.key ? refuse('already_open') : ok(undefined)),
        patch: form => openingOf(session, modality, form)
      })
    )
    return staged.ok ? session.reload(staged.value) : staged
  }

/** What the opening stages beside the terms. */
export async function openingOf(session: Session, modality: Modality, form: TicketForm): Promise<FormPatch> {
  const { ports, catalog } = session.context
  const controlDate = form.fields[modality.controlDateField]
  return openingPatch({
    subject: form.subject,
    modality,
    modalities: catalog.modalities,
    leader: startsAtLeader(modality) ? await leaderFor(session, form) : null,
    controlDate: typeof controlDate === 'string' ? controlDate.slice(0, 10) : null,
    now: ports.clock.now(),
    offsetAt: ports.clock.offsetAt
  })
}

/** T5: the leader distributes, and where the same analyst goes on that analyst is told of it. */
const startsAtLeader = ({ assignment }: Modality): boolean =>
  assignment === 'leader_then_senior' || assignment === 'same_analyst'

/** The leader of the area that answers for the module (T5); one who has the ticket already keeps it. */
async function leaderFor({ context }: Session, form: TicketForm): Promise<{ userId: number; groupId: number } | null> {
  const team = teamOf(context, form)
  const groupId = team ? context.ports.account.groups[team.group] : undefined
  if (!team || groupId === undefined) return null
  const { directory } = context.ports
  const [leaders, members] = await Promise.all([directory.members(LEADERS_GROUP), directory.members(team.group)])
  if (!leaders.ok || !members.ok) return null
  const found = leadersOf(leaders.value, members.value)
  const leader = found.find(person => person.id === form.assignee.userId) ?? found[0]
  return leader ? { userId: leader.id, groupId } : null
}
