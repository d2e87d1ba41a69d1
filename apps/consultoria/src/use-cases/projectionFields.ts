import type { Consultation } from '../domain/ledger/consultation'
import { projectionGaps } from '../domain/projection'
import type { TicketForm } from '../ports'
import type { Context } from './context'
import { imagine } from './imagine'
import { projectionOf } from './projectionOf'
import type { StreamState } from './stream'

type Fields = TicketForm['fields']

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
