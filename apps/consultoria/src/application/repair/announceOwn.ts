import type { Consultation } from '../../domain/consultation/consultation'
import type { Fact } from '../../domain/registry'
import { ok, type Refusal, type Result } from '../../domain/kernel/result'
import type { TicketHistory } from '../../ports'
import { announce, isAnnouncedByFields } from '../announcing/announce'
import { isPromised } from '../outbox/promise'
import type { Context } from '../context'
import { isKept } from '../ledger/operations'
import { announcementsOf } from '../announcing/announcements'
import { readStream } from '../ledger/readStream'
import type { StreamState } from '../ledger/stream'

/**
 * Facts of this agent that were written and perhaps never announced: looked up in the audits, and announced where they are
 * not. What somebody else's update says of them is not their author's word; a comment that is still to be written is.
 */
export async function announceOwn(
  context: Context,
  read: StreamState,
  history: TicketHistory
): Promise<Result<StreamState, Refusal>> {
  const { directory, drafts } = context.ports
  const announcements = announcementsOf(context, read.stream)
  const me = await directory.me()
  const said = new Set(
    [...history.metadata, ...history.operations].filter(({ authorId }) => authorId === me.id).map(({ op }) => op)
  )
  const factOf = ({ facts }: StreamState, op: string) => facts.find(item => item.op === op && item.by === me.id)
  // another tab may have written it since this one has read: only what is not there even now is taken for never written
  const isOld = announcements.ops().some(op => !factOf(read, op) && !isKept(drafts, read.stream, op))
  const now = isOld ? await readStream(context, read.stream, read) : ok(read)
  if (!now.ok) return now
  const state = now.value
  for (const op of announcements.ops()) {
    const fact = factOf(state, op)
    // another tab may be about to write it
    if (!fact && isKept(drafts, state.stream, op)) continue
    if (fact && !said.has(op) && isToBeTold(state.consultation, fact)) continue
    const announced =
      fact && !said.has(op) ? await announce(context, state, fact.n, { resumed: true }) : ok('written' as const)
    if (!announced.ok) return announced
    if (announced.value === 'written') announcements.remove(op)
  }
  return ok(state)
}

/** Its comment is still to be written, and announces it. */
const isToBeTold = (consultation: Consultation, fact: Fact): boolean =>
  !isAnnouncedByFields(fact) && isPromised(consultation, fact.n)
