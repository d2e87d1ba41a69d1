import { defineCommand } from '../defineCommand'
import type { Outcome } from '../outcome'
import { LEADERS_GROUP } from '../../../catalog/names'
import { leadersOf } from '../../../domain/scheduling/designation'
import { asksDesignation } from '../../../domain/scheduling/assignment'
import type { Modality } from '../../../domain/modality/modality'
import type { Consultation } from '../../../domain/consultation/consultation'
import { ok, refuse, type Refusal, type Result } from '../../../domain/kernel/result'
import { openTermsOf } from '../../../domain/terms/slice'
import { openingPatch } from '../../../domain/terms/ticketPatch'
import type { FormPatch, TicketForm } from '../../../ports'
import { isOffered, modalityOf } from '../../modalityOf'
import { knownOf, streamOf } from '../factCommand'
import { appendFact } from '../../ledger/appendFact'
import type { StreamState } from '../../ledger/stream'
import type { OpeningInput } from '../inputs'
import { controlDateOf, fieldOf } from '../../fieldOf'
import type { Session } from '../../session'
import { beforeOpening } from '../../beforeOpening'
import { unitIn } from './nameClient'
import { stageOpening, stageTerms } from './stageTerms'
import { teamOf } from '../people/teamOf'

/** T2 to T7: terms into the composer, title, type, control date and leader onto the form; the agent sends it. */
export const openConsultation = defineCommand({
  name: 'open',
  run: async (session: Session, input: OpeningInput): Outcome => {
    const { context } = session
    const modality = modalityOf(context, input.modality)
    if (!modality || !isOffered(context, modality)) return refuse('modality_unknown', { modality: input.modality })
    // left out = it was not asked, because the ticket says it
    if (input.module === '') return refuse('module_missing')
    if (input.demand?.trim() === '') return refuse('demand_empty')
    const asks = await unitAsking(session, modality)
    if (!asks.ok) return asks
    const stream = await streamOf(session)
    const on = { stream, command: 'open' as const, input, press: session.press }
    const staged = await session.operations.run(on, op =>
      modality.terms
        ? openWithTerms(session, op, modality, input)
        : openWithoutTerms(session, op, modality, stream, input)
    )
    return staged.ok ? session.reload(staged.value) : staged
  }
})

/**
 * T21: whose consultation it is must be known before terms go, where somebody of a Unit asks and a Unit may pay: terms bind the
 * organization they are addressed to.
 */
async function unitAsking({ context, last }: Session, modality: Modality): Promise<Result<void, Refusal>> {
  if (!modality.payers.some(payer => payer !== 'client')) return ok(undefined)
  const { requester, organizationId } = await context.ports.ticket.form()
  const named = last?.consultation.opener?.data
  if (named?.organizationId === organizationId) return ok(undefined)
  const unit = await unitIn(context.ports, organizationId)
  if (!unit.ok) return unit
  return unit.value ? refuse('unit_asks', { name: requester?.name ?? '', unit: unit.value.name }) : ok(undefined)
}

const openWithTerms = async (session: Session, op: string, modality: Modality, input: OpeningInput) => {
  const demand = demandOf(await session.context.ports.ticket.form(), input)
  return stageTerms(session, op, {
    modality,
    allow: seen =>
      openTermsOf(seen.terms) && seen.modality === modality.key
        ? refuse('already_open')
        : ok(seen.demand ? {} : demand),
    patch: form => openingWith(session, modality, form, input)
  })
}

/** What is asked, as the agent says it now, else as the ticket's field says it already. */
function demandOf(form: TicketForm, { demand }: OpeningInput): { demand?: string } {
  const text = (demand ?? String(fieldOf(form, 'consult_demand') ?? '')).trim()
  return text === '' ? {} : { demand: text }
}

/** The module that was chosen says whose the ticket is, and goes onto the form with the rest. */
async function openingWith(
  session: Session,
  modality: Modality,
  form: TicketForm,
  { module }: OpeningInput
): Promise<FormPatch> {
  const chosen: FormPatch['fields'] = module === undefined ? {} : { module }
  const opening = await openingOf(session, modality, { ...form, fields: { ...form.fields, ...chosen } })
  return { ...opening, fields: { ...opening.fields, ...chosen } }
}

/** Nothing is asked of the client: the consultation begins with the press, and the form travels with the agent's next Submit. */
async function openWithoutTerms(
  session: Session,
  op: string,
  modality: Modality,
  stream: string,
  input: OpeningInput
): Promise<Result<StreamState, Refusal>> {
  const { context } = session
  const form = await context.ports.ticket.form()
  if (form.status === 'closed') return refuse('ticket_closed')
  const decide = (seen: Consultation) =>
    seen.stage !== 'none' && !seen.ended && seen.modality === modality.key
      ? refuse('already_open')
      : ok({
          kind: 'opened' as const,
          data: {
            modality: modality.key,
            version: modality.version,
            before: beforeOpening(form),
            ...(seen.demand ? {} : demandOf(form, input))
          }
        })
  const appended = await appendFact(context, stream, { kind: 'opened', op }, decide, knownOf(session, stream))
  if (!appended.ok) return appended
  return stageOpening(context, appended.value, await openingWith(session, modality, form, input))
}

/** What the opening stages beside the terms. */
export async function openingOf(session: Session, modality: Modality, form: TicketForm): Promise<FormPatch> {
  const { ports, catalog } = session.context
  return openingPatch({
    subject: form.subject,
    modality,
    modalities: catalog.modalities,
    leader: asksDesignation(modality.assignment) ? await leaderFor(session, form) : null,
    controlDate: controlDateOf(form, modality),
    now: ports.clock.now(),
    offsetAt: ports.clock.offsetAt
  })
}

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
