import { defineCommand } from '../defineCommand'
import type { Outcome } from '../outcome'
import { ok, refuse, type Refusal, type Result } from '../../../domain/kernel/result'
import { appendFact } from '../../ledger/appendFact'
import { projectionFields } from '../../projections/projectionFields'
import { knownOf, streamOf } from '../factCommand'
import { personOf } from '../people/personOf'
import { offeredAs, type Session } from '../../session'
import type { Person, TicketForm } from '../../../ports'
import type { StreamState } from '../../ledger/stream'
import { teamOf } from '../people/teamOf'

/**
 * T5, T12: who attends; who may decide that is the modality's. The assignee and what the ticket says from then on go with the
 * agent's own save, together: whoever is told of the designation must be the assignee already.
 */
export const designate = defineCommand({
  name: 'designate',
  run: async (session: Session, { analystId }: { analystId: number }): Outcome => {
    const { context } = session
    const { ports } = context
    const form = await ports.ticket.form()
    const chosen = await chosenAnalyst(session, form, analystId)
    if (!chosen.ok) return chosen
    const { data, groupId } = chosen.value
    const stream = await streamOf(session)
    const on = { stream, command: 'designate' as const, input: { analystId }, press: session.press }
    const designated = await session.operations.run(on, async (op): Promise<Result<Designated, Refusal>> => {
      const decide = () => ok({ kind: 'designated' as const, data })
      const appended = await appendFact(context, stream, { kind: 'designated', op }, decide, knownOf(session, stream))
      if (!appended.ok) return appended
      const fields = projectionFields(context, appended.value.consultation, form.fields)
      const staged = await ports.ticket.stage({ assignee: { userId: analystId, groupId }, fields })
      return ok({ state: appended.value, isStaged: staged.ok })
    })
    if (!designated.ok) return designated
    const { state, isStaged } = designated.value
    const done = await session.reload(state)
    if (isStaged || !done.ok) return done
    return ok({ ...done.value, notices: [...done.value.notices, { code: 'assignee_not_staged' }] })
  }
})

interface Chosen {
  person: Pick<Person, 'id' | 'name' | 'email'>
  /** What the fact says. */
  data: { analystId: number; team: string; why: string }
  /** The group that the ticket lies in from then on. */
  groupId: number | null
}

/** Whoever is to attend, as an agent of the account. */
export async function chosenAnalyst(
  session: Session,
  form: TicketForm,
  analystId: number
): Promise<Result<Chosen, Refusal>> {
  const { context } = session
  const team = teamOf(context, form)
  const offered = offeredAs(session, analystId)
  const person = await personOf(session, analystId)
  if (!person.ok || person.value.role === 'end-user') return refuse('analyst_unknown')
  const data = { analystId, team: team?.key ?? '', why: offered?.why ?? 'chosen' }
  const groupId = team ? (context.ports.account.groups[team.group] ?? null) : form.assignee.groupId
  return ok({ person: person.value, data, groupId })
}

interface Designated {
  state: StreamState
  isStaged: boolean
}
