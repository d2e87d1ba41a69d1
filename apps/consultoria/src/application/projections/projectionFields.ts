import type { Consultation } from '../../domain/consultation/consultation'
import { projectionGaps } from '../../domain/consultation/projection'
import type { TicketForm } from '../../ports'
import type { Context } from '../context'
import { projectionOf } from './projectionOf'
import { simulate } from '../ledger/simulate'
import type { StreamState } from '../ledger/stream'

type Fields = TicketForm['fields']

/** Fields to write because the account (or the open form) says something else. */
export const projectionFields = (context: Context, consultation: Consultation, present: Fields): Fields =>
  projectionGaps(projectionOf(context, consultation, present), present)

/** The same as it will be once the entry's comment is there, because one update carries both. */
export async function fieldsWithComment(
  context: Context,
  state: StreamState,
  entry: number,
  present: Fields
): Promise<Fields> {
  const me = await context.ports.directory.me()
  const link = { kind: 'comment_linked' as const, data: { entry, auditId: 1, commentId: 1 } }
  const linked = simulate(context, state, link, { op: 'imagined', me })
  return projectionFields(context, linked.ok ? linked.value.after : state.consultation, present)
}
