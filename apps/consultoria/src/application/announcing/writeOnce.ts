import { ok, refuse, refused, type Refusal, type Result } from '../../domain/kernel/result'
import type { AccountError, StoredTicket, TicketHistory, TicketWrite } from '../../ports'
import { accountRefusal } from '../accountRefusal'
import type { Context } from '../context'

export interface Written {
  auditId: number
  commentId: number | null
}

interface WriteOptions {
  resumed: boolean
  stored?: StoredTicket
  by?: number
  /** Another update that makes this one needless, as the audits tell it right before the write. */
  doneBy?: (history: TicketHistory) => Written | null
}

const TRIES = 4

/**
 * One update of the ticket under an operation id, done exactly once: before every repeat the audits are searched for the
 * id, because an answer may have been lost after the update was made. `resumed` = an earlier try, or somebody else, may have
 * done it already; `by` = only this author's own update is the one that is meant. The stamp is read before the search: what is saved between the two is then refused as a conflict.
 */
export async function writeOnce(
  context: Context,
  change: Omit<TicketWrite, 'updatedStamp'>,
  options: WriteOptions
): Promise<Result<Written, Refusal>> {
  const { ticket } = context.ports
  let stored = options.stored
  let last: AccountError = { kind: 'conflict' }
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const mayBeDone = attempt > 0 || options.resumed
    if (!stored || mayBeDone) {
      const read = await ticket.stored({ settled: mayBeDone })
      if (!read.ok) return refused(accountRefusal(last.kind === 'unknown' ? last : read.error))
      stored = read.value
    }
    if (mayBeDone) {
      const done = await findWrite(context, change, options)
      if (!done.ok) return refused(accountRefusal(last.kind === 'unknown' ? last : done.error))
      if (done.value) return ok(done.value)
    }
    if (stored.status === 'closed') return refuse('ticket_closed')
    const written = await ticket.write({ ...change, updatedStamp: stored.updatedAt })
    if (written.ok) return written
    last = written.error
    if (last.kind !== 'conflict' && last.kind !== 'unknown') break
  }
  const done = await findWrite(context, change, options)
  return done.ok && done.value ? ok(done.value) : refused(accountRefusal(last))
}

/** The audit that carries this operation id, if the update was ever made; one without the comment is another update. */
async function findWrite(
  context: Context,
  { op, comment }: Pick<TicketWrite, 'op' | 'comment'>,
  { by, doneBy }: WriteOptions
): Promise<Result<Written | null, AccountError>> {
  const history = await context.ports.ticket.history()
  if (!history.ok) return history
  const found = history.value.metadata.find(
    item => item.op === op && (!comment || item.commentId !== null) && (by === undefined || item.authorId === by)
  )
  if (found) return ok({ auditId: found.auditId, commentId: found.commentId })
  return ok(doneBy?.(history.value) ?? null)
}
