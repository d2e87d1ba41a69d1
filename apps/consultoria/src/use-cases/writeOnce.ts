import { ok, refuse, refused, type Refusal, type Result } from '../domain/result'
import type { AccountError, StoredTicket, TicketWrite } from '../ports'
import { accountRefusal } from './accountRefusal'
import type { Context } from './context'

export interface Written {
  auditId: number
  commentId: number | null
}

const TRIES = 4

/**
 * One update of the ticket under an operation id, done exactly once: before every repeat the audits are searched for the
 * id, because an answer may have been lost after the update was made. `resumed` = an earlier try may have done it already.
 */
export async function writeOnce(
  context: Context,
  change: Omit<TicketWrite, 'updatedStamp'>,
  options: { resumed: boolean; stored?: StoredTicket }
): Promise<Result<Written, Refusal>> {
  const { ticket } = context.ports
  let stored = options.stored
  let last: AccountError | null = null
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    if (attempt > 0 || options.resumed) {
      const done = await findWrite(context, change.op)
      if (!done.ok || done.value) return done.ok && done.value ? ok(done.value) : unfinished(done, last)
    }
    if (last && last.kind !== 'conflict' && last.kind !== 'unknown') return refused(accountRefusal(last))
    if (!stored || attempt > 0) {
      const read = await ticket.stored()
      if (!read.ok) return refused(accountRefusal(last?.kind === 'unknown' ? last : read.error))
      stored = read.value
    }
    if (stored.status === 'closed') return refuse('ticket_closed')
    const written = await ticket.write({ ...change, updatedStamp: stored.updatedAt })
    if (written.ok) return written
    last = written.error
  }
  return refused(last ? accountRefusal(last) : { code: 'conflict' })
}

/** The audit that carries this operation id, if the update was ever made. */
export async function findWrite(context: Context, op: string): Promise<Result<Written | null, Refusal>> {
  const history = await context.ports.ticket.history()
  if (!history.ok) return refused(accountRefusal(history.error))
  const found = history.value.metadata.find(item => item.op === op)
  return ok(found ? { auditId: found.auditId, commentId: found.commentId } : null)
}

/** What is not known stays unknown, even when looking it up failed for another reason. */
function unfinished(search: Result<unknown, Refusal>, last: AccountError | null): Result<never, Refusal> {
  if (last?.kind === 'unknown') return refused(accountRefusal(last))
  return search.ok ? refuse('conflict') : search
}
