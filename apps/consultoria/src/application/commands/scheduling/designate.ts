import { isJustDesignated } from '../../../domain/consultation/outstanding'
import { ok, refuse, type Refusal, type Result } from '../../../domain/kernel/result'
import { appendFact } from '../../ledger/appendFact'
import type { Person, TicketForm } from '../../../ports'
import type { StreamState } from '../../ledger/stream'
import { rememberDesignation } from '../../projections/designation'
import { saveDesignation } from '../../projections/projections'
import { offeredAs, type Session } from '../../session'
import { defineCommand } from '../defineCommand'
import { knownOf, streamOf } from '../factCommand'
import type { Outcome } from '../outcome'
import { personOf } from '../people/personOf'
import { teamOf } from '../people/teamOf'

/**
 * T5, T12: who attends; who may decide that is the modality's. The assignee and what the ticket says from then on go in one
 * update: whoever is told of the designation must be the assignee already. Where the agent has unsaved edits both are put on the
 * form, and the designation stays the next step until that was sent.
 */
export const designate = defineCommand({
  name: 'designate',
  run: async (session: Session, { analystId }: { analystId: number }): Outcome => {
    const { context } = session
    const { ticket } = context.ports
    const form = await ticket.form()
    // read before the fact: an update with this stamp is refused where somebody else has told the ticket something since
    const read = await ticket.stored({ settled: true })
    const state = await designated(session, analystId)
    if (!state.ok) return state
    const { consultation } = state.value
    const outcome = await saveDesignation(context, state.value, form, read.ok ? read.value : null)
    rememberDesignation(session, consultation, outcome)
    return session.reload(state.value, { told: outcome === 'assigned' || outcome === 'restaged' })
  }
})

/** Who was designated already is only put on the ticket. */
async function designated(session: Session, analystId: number): Promise<Result<StreamState, Refusal>> {
  const { context } = session
  const stream = await streamOf(session)
  const known = knownOf(session, stream)
  const now = known?.consultation
  if (known && now?.designation?.data.analystId === analystId && isJustDesignated(now)) return ok(known)
  const chosen = await chosenAnalyst(session, await context.ports.ticket.form(), analystId)
  if (!chosen.ok) return chosen
  const { data } = chosen.value
  const on = { stream, command: 'designate' as const, input: { analystId }, press: session.press }
  return session.operations.run(on, op =>
    appendFact(context, stream, { kind: 'designated', op }, () => ok({ kind: 'designated' as const, data }), known)
  )
}

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
