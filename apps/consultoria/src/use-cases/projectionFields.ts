import { billOf } from '../domain/billing'
import type { Consultation } from '../domain/ledger/consultation'
import { project, projectionGaps, type Projection } from '../domain/projection'
import type { TicketForm } from '../ports'
import type { Context } from './context'
import { imagine } from './imagine'
import { policyOf } from './policyOf'
import type { StreamState } from './stream'

type Fields = TicketForm['fields']

/** What the ticket must say about this consultation now. */
export function projectionOf(context: Context, consultation: Consultation): Projection {
  const policy = policyOf(context, consultation.policy)
  const { clock } = context.ports
  const moment = { now: clock.now(), offsetAt: clock.offsetAt }
  return project(consultation, policy, billOf(consultation, policy), moment)
}

/** Fields to write because the account (or the open form) says something else. */
export const projectionFields = (context: Context, consultation: Consultation, present: Fields): Fields =>
  projectionGaps(projectionOf(context, consultation), present)

/** The same as it will be once the entry's comment is there, because one update carries both. */
export async function fieldsWithComment(
  context: Context,
  state: StreamState,
  entry: number,
  present: Fields
): Promise<Fields> {
  const link = { kind: 'comment_linked' as const, data: { entry, auditId: 1, commentId: 1 } }
  const imagined = await imagine(context, state, 'imagined', link)
  const { consultation } = imagined.ok ? imagined.value.after : state
  return projectionFields(context, consultation, present)
}
