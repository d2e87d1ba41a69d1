import type { Entry } from '../../domain/consultation/consultation'
import type { Instant } from '../../domain/kernel/instant'
import type { Locale } from '../../domain/kernel/locale'
import { ok, refuse } from '../../domain/kernel/result'
import { holdsText } from '../../domain/terms/text'
import type { WrittenComment } from '../../domain/ledger/ticketPast'
import type { TicketForm, TicketHistory } from '../../ports'
import { importAgain } from '../../importAgain'
import { announcing } from '../announcing/announce'
import { clientLocale, timeLogMacro } from '../commands/time/timeLogMacro'
import { stagedOp } from '../fieldOf'
import { modalityOf } from '../modalityOf'
import { isAbandoned } from '../repair/abandonment'
import type { Promised, PromiseRules } from './promise'
import { timeLineBeginning } from './timeLineBeginning'

/**
 * T14: one entry, one public comment. It is written when its author opens the ticket, once. What no audit of its author
 * announces nobody else's name is put under without a press: any agent can write a record, and the client reads the comment as
 * its writer's word.
 */
export const timeComment: PromiseRules<Extract<Promised, { kind: 'entry' }>> = {
  repair: 'comment',
  foundIn: (history, entry) => commentOf(history, entry),
  // a reply that was the note has just been sent: nothing was missing
  isNews: ({ data }) => data.source !== 'composer',
  isOwn(entry, { state: { audited }, form, history, me, now }) {
    // a reply that was never sent, changed, or went out as an internal note: nobody but a person makes its words public
    if (entry.data.source === 'composer' && !isPublicAlready(history, entry)) return false
    const isAnnounced = !audited.unannounced.includes(entry.n) && !audited.edited.has(entry.n)
    // its author's reply left without what the client must read; else it may still lie in the author's composer
    return isAnnounced || whoCompletes(entry, form, { id: me, leader: false }, { now, history }) === 'me'
  },
  async change(context, state, form, entry) {
    const locale = clientLocale(form)
    const words = await timeLogMacro(context, modalityOf(context, state.consultation.modality), locale)
    if (!words.ok) return words
    // its words are fetched where one is owed, which is rare when a ticket is opened
    const later = await importAgain(() => import('../commands/time/timeLog')).catch(() => null)
    if (!later) return refuse('offline')
    const time = await later.loggedTime(context, entry, state.consultation)
    if (!time.ok) return time
    const text = later.timeLogComment(words.value, time.value, locale)
    return ok({ op: entry.op, ...announcing(state, entry.n), comment: { text, public: true } })
  },
  link: ({ op, n }, { auditId, commentId }) => ({
    op: `${op}:comment`,
    draft: { kind: 'comment_linked', data: { entry: n, auditId, commentId: commentId ?? 0 } }
  })
}

/**
 * Whoever recorded an entry writes its comment at once; a leader by a press, once that is abandoned. A draft in the composer
 * goes first, and so does a reply that holds the entry's line. `ask` = its words were never meant for the client, or never
 * sent: they become public by a press of whoever has read them.
 */
export function whoCompletes(
  entry: Entry,
  form: TicketForm,
  me: { id: number; leader: boolean },
  { now, history }: { now: Instant; history: TicketHistory | null }
): 'me' | 'leader' | 'author' | 'reply' | 'ask' {
  const isReply = entry.data.source === 'composer'
  const wasSent = history?.operations.some(({ op }) => op === entry.op) ?? false
  if (form.comment.text !== '' || (isReply && !wasSent && stagedOp(form) === entry.op)) return 'reply'
  if (entry.by === me.id) {
    if (!isReply || (history && isPublicAlready(history, entry))) return 'me'
    return wasSent || isAbandoned(entry, now) ? 'ask' : 'author'
  }
  return me.leader && isAbandoned(entry, now) ? 'leader' : 'author'
}

/** The client has read its words in the reply they were taken from. */
const isPublicAlready = (history: Pick<TicketHistory, 'operations' | 'comments'>, entry: Entry): boolean => {
  const reply = replyOf(history, entry)
  return reply !== null && reply.public && holdsText(reply.text, entry.data.note)
}

/** The comment that went out with the agent's own submit under the entry's operation, whatever it says. */
const replyOf = (
  { operations, comments }: Pick<TicketHistory, 'operations' | 'comments'>,
  { op }: Pick<Entry, 'op'>
): WrittenComment | null => {
  const sent = operations.flatMap(item => (item.op === op && item.comment !== null ? [item.comment] : []))
  return comments.find(({ id }) => sent.includes(id)) ?? null
}

interface Found {
  auditId: number
  commentId: number
}

/**
 * Written by us (metadata of the update) or by the agent's own submit (the staged operation field). What the agent submits may
 * have become an internal note meanwhile, or have lost our line: then the client was not told the time.
 */
export function commentOf(
  history: Pick<TicketHistory, 'metadata' | 'operations' | 'comments'>,
  { op, data }: Entry
): Found | null {
  const ours = history.metadata.find(item => item.op === op && item.commentId !== null)
  if (ours?.commentId) return { auditId: ours.auditId, commentId: ours.commentId }
  const sent = history.operations.flatMap(item => (item.op === op && item.comment !== null ? [item.comment] : []))
  const told = history.comments.find(({ id, text, ...is }) => sent.includes(id) && is.public && tells(text, data))
  return told ? { auditId: told.auditId, commentId: told.id } : null
}

/** The client's language, the analyst's name and what is billable may be others by now: the line is known by its beginning. */
const tells = (text: string, time: Entry['data']): boolean =>
  LOCALES.some(locale => holdsText(text, timeLineBeginning(time, locale)))

const LOCALES: readonly Locale[] = ['pt-BR', 'en', 'es']
