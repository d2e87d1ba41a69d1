import { secondsBetween } from '../../domain/instant'
import type { Consultation } from '../../domain/ledger/consultation'
import type { Instant } from '../../domain/policy'
import { projectionGaps, withoutInherited, type Projection } from '../../domain/projection'
import type { StoredTicket, TicketForm } from '../../ports'
import type { Context } from '../context'
import { headOf } from '../headOf'
import { projectionOf } from '../projectionFields'
import type { StreamState } from '../stream'
import { termsPending } from './findTerms'

export type ProjectionRepair = 'none' | 'written' | 'staged' | 'pending'

const TRIES = 2

/**
 * One update where the ticket does not say what the ledger does. While the agent has unsaved edits nothing is written behind
 * the form, because that would refuse the agent's own save: the fields are staged and go with it.
 */
export async function repairProjections(
  context: Context,
  state: StreamState,
  form: TicketForm
): Promise<ProjectionRepair> {
  const { consultation } = state
  const { ticket } = context.ports
  const isFresh = consultation.head === null && (form.followsTicketId ?? null) !== null
  const projectionFor = ({ fields }: Pick<TicketForm, 'fields'>): Projection =>
    isFresh ? withoutInherited(fields, context.catalog.policies) : projectionOf(context, consultation)
  const projection = projectionFor(form)
  const inForm = projectionGaps(projection, form.fields)
  const tags = projection.addTags.filter(tag => !form.tags.includes(tag))
  if (Object.keys(inForm).length === 0 && tags.length === 0) return 'none'
  // the terms in the composer carry their own first projections
  if (form.status === 'closed' || (termsPending(consultation) && !consultation.terms.sent)) return 'none'
  if (isOnItsWay(consultation, form, context.ports.clock.now())) return 'none'
  const stage = async (): Promise<ProjectionRepair> =>
    (await ticket.stage({ fields: inForm, addTags: tags })).ok ? 'staged' : 'pending'
  if (form.comment.text !== '') return stage()
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const stored = await ticket.stored()
    if (!stored.ok) return 'pending'
    if (isEdited(form, stored.value, new Set(Object.keys(projection.fields)))) return stage()
    const fields = projectionGaps(projectionFor(stored.value), stored.value.fields)
    const addTags = projection.addTags.filter(tag => !stored.value.tags.includes(tag))
    if (Object.keys(fields).length === 0 && addTags.length === 0) return 'none'
    const op = `projection-${state.stream}-${consultation.head?.n ?? 0}`
    const change = { op, slot: null, head: headOf(consultation), updatedStamp: stored.value.updatedAt }
    const written = await ticket.write({ ...change, fields, ...(addTags.length > 0 ? { addTags } : {}) })
    if (written.ok) return 'written'
    if (written.error.kind !== 'conflict') return 'pending'
  }
  return 'pending'
}

/** The leader's own save brings a designation to the ticket, with the assignee; it is given time to come. */
const DESIGNATION_SECONDS = 600

const isOnItsWay = ({ stage, designation }: Consultation, form: TicketForm, now: Instant): boolean =>
  stage === 'designated' &&
  designation !== null &&
  form.assignee.userId !== designation.data.analystId &&
  secondsBetween(designation.at, now) < DESIGNATION_SECONDS

/** The form differs from what is stored in something that is the agent's to decide. */
function isEdited(form: TicketForm, stored: StoredTicket, ours: ReadonlySet<string>): boolean {
  const text = (value: unknown): string => (value === null || value === false ? '' : String(value ?? ''))
  const fields = Object.keys(form.fields).filter(key => !ours.has(key))
  const isReassigned = stored.assigneeId !== undefined && form.assignee.userId !== stored.assigneeId
  const isRenamed = stored.subject !== undefined && form.subject !== stored.subject
  return (
    isReassigned ||
    isRenamed ||
    form.status !== stored.status ||
    fields.some(key => text(form.fields[key]) !== text(stored.fields[key]))
  )
}
