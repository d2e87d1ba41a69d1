import type { Entry } from '../../domain/consultation/consultation'
import type { Instant } from '../../domain/kernel/instant'
import { ok, type Refusal, type Result } from '../../domain/kernel/result'
import type { TicketForm, TicketHistory } from '../../ports'
import { announcing } from '../announcing/announce'
import { unlinked } from '../../domain/time/entries'
import type { Context } from '../context'
import { stagedOp } from '../fieldOf'
import { modalityOf } from '../modalityOf'
import type { StreamState } from '../ledger/stream'
import { loggedTime, timeLogText } from '../commands/time/timeLog'
import { clientLocale, timeLogMacro } from '../commands/time/timeLogMacro'
import { writeOnce } from '../announcing/writeOnce'
import { isAbandoned, takesComments } from './abandonment'
import { commentOf, linkComment } from './linkComments'
import { inSequence } from './inSequence'

/**
 * An entry whose comment was never written (the tab closed in between) gets it when its author opens the ticket, once: the
 * audits have been searched, and the update is safe against a second tab. What no audit of its author announces nobody else's
 * name is put under without a press: any agent can write a record, and the client reads the comment as its writer's word.
 */
export async function completeComments(
  context: Context,
  state: StreamState,
  form: TicketForm,
  history: TicketHistory
): Promise<Result<StreamState, Refusal>> {
  const { ports } = context
  const me = await ports.directory.me()
  const now = ports.clock.now()
  if (!takesComments(form)) return ok(state)
  const { unannounced, edited } = state.audited
  const isAnnounced = ({ n }: Entry): boolean => !unannounced.includes(n) && !edited.has(n)
  const due = unlinked(state.consultation).filter(
    entry =>
      // it is there and only the link is missing: a place in the ledger that was not to be had
      !commentOf(history, entry) &&
      // its author's reply left without what the client must read; else it may still lie in the author's composer
      (isAnnounced(entry) || whoCompletes(entry, form, { id: me.id, leader: false }, now) === 'me')
  )
  return inSequence(state, due, (current, entry) => completeComment(context, current, form, entry))
}

/**
 * Whoever recorded an entry writes its comment at once; a leader by a press, once that is abandoned. A draft in the composer
 * goes first, and so does a reply that holds the entry's line.
 */
export function whoCompletes(
  entry: Entry,
  form: TicketForm,
  me: { id: number; leader: boolean },
  now: Instant
): 'me' | 'leader' | 'author' | 'reply' {
  const isReply = entry.data.source === 'composer'
  if (form.comment.text !== '' || (isReply && stagedOp(form) === entry.op)) return 'reply'
  if (entry.by === me.id) return !isReply || isAbandoned(entry, now) ? 'me' : 'author'
  return me.leader && isAbandoned(entry, now) ? 'leader' : 'author'
}

/** The comment under the name of whoever calls it, which also announces the entry; then the link to it. */
export async function completeComment(
  context: Context,
  state: StreamState,
  form: TicketForm,
  entry: Entry
): Promise<Result<StreamState, Refusal>> {
  const locale = clientLocale(form)
  const words = await timeLogMacro(context, modalityOf(context, state.consultation.modality), locale)
  if (!words.ok) return words
  const time = await loggedTime(context, entry)
  if (!time.ok) return time
  const change = {
    op: entry.op,
    ...announcing(state, entry.n),
    comment: { text: timeLogText(words.value, time.value, locale), public: true }
  }
  const written = await writeOnce(context, change, {
    resumed: true,
    // the agent's own Submit may have sent it since the audits were read: a tab that slept in between is late by hours
    doneBy: history => commentOf(history, entry)
  })
  if (!written.ok) return written
  const { auditId, commentId } = written.value
  return commentId === null ? ok(state) : linkComment(context, state, entry.op, { auditId, commentId })
}
