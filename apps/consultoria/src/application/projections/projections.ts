import { secondsBetween } from '../../domain/kernel/instant'
import { holdsRole } from '../../domain/people/roles'
import { tellsMore, withoutInherited, type Projection } from '../../domain/consultation/projection'
import type { StoredTicket, TicketForm } from '../../ports'
import { areTermsPending } from '../../domain/terms/slice'
import type { Context } from '../context'
import { projectionOf } from './projectionOf'
import type { StreamState } from '../ledger/stream'
import { ABANDONED_AFTER_SECONDS } from '../repair/abandonment'
import { designationOf, unsentDesignation, type Designated } from './designation'
import { writeProjections } from './writeProjections'
import { withOpening } from './openingOn'
import { gapsIn, isGap, type Assigned, type ProjectionRepair } from './projectionRepair'

const READINGS = 4

/** One update where the ticket does not say what the ledger does; mostly there is nothing to do, and nothing is fetched. */
export const repairProjections = (
  context: Context,
  read: StreamState,
  opened: TicketForm,
  before: StoredTicket | null = null
): Promise<ProjectionRepair> => whileItGoesOn(context, read, opened, before, repairOnce)

/** T12: the analyst and what the ticket says from then on, in one update: whoever is told of it is the assignee already. */
export const saveDesignation = (
  context: Context,
  read: StreamState,
  opened: TicketForm,
  before: StoredTicket | null
): Promise<ProjectionRepair> =>
  whileItGoesOn(context, read, opened, before, async (_context, state, _form, known) => {
    const assignee = designationOf(context, state.consultation)
    return assignee
      ? assigned(await writeProjections(context, state, wantedWith(context, state, assignee), known))
      : 'none'
  })

type Once = typeof repairOnce

async function whileItGoesOn(
  context: Context,
  read: StreamState,
  opened: TicketForm,
  before: StoredTicket | null,
  once: Once
): Promise<ProjectionRepair> {
  let state = read
  let form = opened
  for (let reading = 0; reading < READINGS; reading += 1) {
    const outcome = await once(context, state, form, reading === 0 ? before : null)
    if (typeof outcome === 'string') return outcome
    state = outcome
    form = await context.ports.ticket.form()
  }
  return 'pending'
}

/** The ticket's own fields tell of facts that do not lie in the stream, as it seems. */
export const ticketTellsMore = (context: Context, { consultation }: StreamState, form: TicketForm): boolean =>
  tellsMore(projectionOf(context, consultation, form.fields), form.fields)

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
      : withOpening(context, consultation, ticket, projectionOf(context, consultation, ticket.fields))
  const gaps = gapsIn(form, wanted(form))
  if (!isGap(gaps)) return 'none'
  // the terms in the composer carry their own first projections
  if (form.status === 'closed' || (areTermsPending(consultation.terms) && !consultation.terms.sent)) return 'none'
  const unsent = 'consult_stage' in gaps.fields ? unsentDesignation(consultation, form) : null
  if (!unsent) return writeProjections(context, state, wanted, before)
  const assignee = designationOf(context, consultation)
  // the stage tells the analyst: it never goes without the assignee
  if (!assignee || !(await mayComplete(context, state, unsent))) return 'none'
  return assigned(await writeProjections(context, state, wantedWith(context, state, assignee), before))
}

const wantedWith =
  (context: Context, { consultation }: StreamState, assignee: NonNullable<Assigned['assignee']>) =>
  (ticket: Pick<TicketForm, 'fields'> & { subject?: string }): Projection & Assigned => ({
    ...withOpening(context, consultation, ticket, projectionOf(context, consultation, ticket.fields)),
    assignee
  })

const assigned = (outcome: ProjectionRepair | StreamState): ProjectionRepair | StreamState => {
  if (outcome === 'written') return 'assigned'
  return outcome === 'staged' ? 'restaged' : outcome
}

/** Nobody waits for whoever began it: those whom it concerns complete it. */
async function mayComplete({ ports }: Context, { roles }: StreamState, { at, data }: Designated): Promise<boolean> {
  const me = await ports.directory.me()
  const isMine = me.id === data.analystId || holdsRole(roles, 'leader', me.id, ports.clock.now())
  return isMine && secondsBetween(at, ports.clock.now()) >= ABANDONED_AFTER_SECONDS
}
