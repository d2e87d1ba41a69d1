import { secondsBetween } from '../../domain/instant'
import type { Consultation } from '../../domain/ledger/consultation'
import type { Instant } from '../../domain/policy'
import { projectionGaps, withoutInherited, type Projection } from '../../domain/projection'
import type { TicketForm } from '../../ports'
import { termsPending } from '../awaited'
import type { Context } from '../context'
import { projectionOf } from '../projectionOf'
import type { StreamState } from '../stream'

export type ProjectionRepair = 'none' | 'written' | 'staged' | 'pending'

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
  if (isOnItsWay(consultation, form, context.ports.clock.now())) return 'none'
  const { writeProjections } = await import('./writeProjections')
  return writeProjections(context, state, { projection, projectionFor, gapsOf })
}

/** The leader's own save brings a designation to the ticket, with the assignee; it is given time to come. */
const DESIGNATION_SECONDS = 600

const isOnItsWay = ({ stage, designation }: Consultation, form: TicketForm, now: Instant): boolean =>
  stage === 'designated' &&
  designation !== null &&
  form.assignee.userId !== designation.data.analystId &&
  secondsBetween(designation.at, now) < DESIGNATION_SECONDS
