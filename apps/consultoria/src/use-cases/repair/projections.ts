import { secondsBetween } from '../../domain/instant'
import type { Consultation } from '../../domain/ledger/consultation'
import { projectionGaps, withoutInherited, type Projection } from '../../domain/projection'
import type { FormPatch, TicketForm } from '../../ports'
import { termsPending } from '../awaited'
import type { Context } from '../context'
import { projectionOf } from '../projectionOf'
import type { StreamState } from '../stream'

export type ProjectionRepair = 'none' | 'written' | 'staged' | 'restaged' | 'pending'

/** One update where the ticket does not say what the ledger does; mostly there is nothing to do, and nothing is fetched. */
export async function repairProjections(
  context: Context,
  state: StreamState,
  form: TicketForm
): Promise<ProjectionRepair> {
  const { consultation } = state
  const isFresh = consultation.head === null && (form.followsTicketId ?? null) !== null
  const projectionFor = ({ fields }: Pick<TicketForm, 'fields'>): Projection =>
    isFresh ? withoutInherited(fields, context.catalog.policies) : projectionOf(context, consultation)
  const projection = projectionFor(form)
  const gapsOf = ({ fields, tags }: Pick<TicketForm, 'fields' | 'tags'>) => ({
    fields: projectionGaps(projection, fields),
    addTags: projection.addTags.filter(tag => !tags.includes(tag))
  })
  const gaps = gapsOf(form)
  if (Object.keys(gaps.fields).length === 0 && gaps.addTags.length === 0) return 'none'
  // the terms in the composer carry their own first projections
  if (form.status === 'closed' || (termsPending(consultation) && !consultation.terms.sent)) return 'none'
  const unsent = 'consult_stage' in gaps.fields ? unsentDesignation(consultation, form) : null
  if (unsent) return restage(context, state, { ...gaps, assignee: assigneeOf(context, unsent) }, unsent)
  const { writeProjections } = await import('./writeProjections')
  return writeProjections(context, state, { projection, projectionFor, gapsOf })
}

type Designated = NonNullable<Consultation['designation']>

/** Whoever designated has not saved the ticket yet: the assignee and the stage come with that save, together. */
const unsentDesignation = ({ stage, designation }: Consultation, form: TicketForm): Designated | null =>
  stage === 'designated' && designation !== null && form.assignee.userId !== designation.data.analystId
    ? designation
    : null

const ON_ITS_WAY_SECONDS = 600

/** A save that never came: put on the form again for those whom it concerns, to be sent with their own save. */
async function restage(
  { ports }: Context,
  { roles }: StreamState,
  patch: FormPatch,
  { at, data }: Designated
): Promise<ProjectionRepair> {
  const me = await ports.directory.me()
  const isMine = me.id === data.analystId || roles.leaders.has(me.id)
  if (!isMine || secondsBetween(at, ports.clock.now()) < ON_ITS_WAY_SECONDS) return 'none'
  return (await ports.ticket.stage(patch)).ok ? 'restaged' : 'pending'
}

function assigneeOf({ ports, catalog }: Context, { data }: Designated): NonNullable<FormPatch['assignee']> {
  const team = catalog.areas.teams[data.team]
  return { userId: data.analystId, groupId: team ? (ports.account.groups[team.group] ?? null) : null }
}
