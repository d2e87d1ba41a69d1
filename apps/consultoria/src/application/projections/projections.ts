import { secondsBetween } from '../../domain/kernel/instant'
import type { Consultation } from '../../domain/consultation/consultation'
import { holdsRole } from '../../domain/people/roles'
import { tellsMore, withoutInherited, type Projection } from '../../domain/consultation/projection'
import type { FormPatch, StoredTicket, TicketForm } from '../../ports'
import { areTermsPending } from '../../domain/terms/slice'
import type { Context } from '../context'
import { projectionOf } from './projectionOf'
import type { StreamState } from '../ledger/stream'
import { ABANDONED_AFTER_SECONDS } from '../repair/abandonment'
import { writeProjections } from './writeProjections'
import { withOpening } from './openingOn'
import { gapsIn, isGap, type ProjectionRepair } from './projectionRepair'

const READINGS = 4

/** One update where the ticket does not say what the ledger does; mostly there is nothing to do, and nothing is fetched. */
export async function repairProjections(
  context: Context,
  read: StreamState,
  opened: TicketForm,
  before: StoredTicket | null = null
): Promise<ProjectionRepair> {
  let state = read
  let form = opened
  for (let reading = 0; reading < READINGS; reading += 1) {
    const outcome = await repairOnce(context, state, form, reading === 0 ? before : null)
    if (typeof outcome === 'string') return outcome
    state = outcome
    form = await context.ports.ticket.form()
  }
  return 'pending'
}

/** The ticket's own fields tell of facts that do not lie in the stream, as it seems. */
export const ticketTellsMore = (context: Context, { consultation }: StreamState, form: TicketForm): boolean =>
  tellsMore(projectionOf(context, consultation), form.fields)

/** A stream as the outcome: it went on meanwhile, and what was to be written is old. */
async function repairOnce(
  context: Context,
  state: StreamState,
  form: TicketForm,
  before: StoredTicket | null
): Promise<ProjectionRepair | StreamState> {
  const { consultation } = state
  const isFresh = consultation.head === null && (form.followsTicketId ?? null) !== null
  const wanted = (ticket: Pick<TicketForm, 'fields'> & { subject?: string }): Projection =>
    isFresh
      ? withoutInherited(ticket.fields, context.catalog.modalities)
      : withOpening(context, consultation, ticket, projectionOf(context, consultation))
  const gaps = gapsIn(form, wanted(form))
  if (!isGap(gaps)) return 'none'
  // the terms in the composer carry their own first projections
  if (form.status === 'closed' || (areTermsPending(consultation.terms) && !consultation.terms.sent)) return 'none'
  const unsent = 'consult_stage' in gaps.fields ? unsentDesignation(consultation, form) : null
  if (unsent) return restage(context, state, { ...gaps, assignee: assigneeOf(context, unsent) }, unsent)
  return writeProjections(context, state, wanted, before)
}

type Designated = NonNullable<Consultation['designation']>

/** Whoever designated has not saved the ticket yet: the assignee and the stage come with that save, together. */
const unsentDesignation = ({ stage, designation }: Consultation, form: TicketForm): Designated | null =>
  stage === 'designated' && designation !== null && form.assignee.userId !== designation.data.analystId
    ? designation
    : null

/** A save that never came: put on the form again for those whom it concerns, to be sent with their own save. */
async function restage(
  { ports }: Context,
  { roles }: StreamState,
  patch: FormPatch,
  { at, data }: Designated
): Promise<ProjectionRepair> {
  const me = await ports.directory.me()
  const isMine = me.id === data.analystId || holdsRole(roles, 'leader', me.id, ports.clock.now())
  if (!isMine || secondsBetween(at, ports.clock.now()) < ABANDONED_AFTER_SECONDS) return 'none'
  return (await ports.ticket.stage(patch)).ok ? 'restaged' : 'pending'
}

function assigneeOf({ ports, catalog }: Context, { data }: Designated): NonNullable<FormPatch['assignee']> {
  const team = catalog.areas.teams[data.team]
  return { userId: data.analystId, groupId: team ? (ports.account.groups[team.group] ?? null) : null }
}
