import { ok, type Result } from '../../../domain/kernel/result'
import type { AccountError, TicketHistory } from '../../../ports'
import type { Session } from '../../session'

/** The audits as they were read to offer this comment; where they do not hold it, they are read anew. */
export function historyWith(
  { context, last }: Session,
  commentId: number
): Promise<Result<TicketHistory, AccountError>> | Result<TicketHistory, AccountError> {
  const known = last?.history
  return known?.comments.some(({ id }) => id === commentId) ? ok(known) : context.ports.ticket.history()
}
