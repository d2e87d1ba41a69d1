import { clientWords } from '../../catalog/clientWords'
import { holdsText } from '../../domain/terms/text'
import type { Consultation, Entry } from '../../domain/consultation/consultation'
import type { Locale } from '../../domain/kernel/locale'
import { ok, refuse, type Refusal, type Result } from '../../domain/kernel/result'
import type { TicketHistory } from '../../ports'
import { appendFact } from '../ledger/appendFact'
import { unlinked } from '../../domain/time/entries'
import type { Context } from '../context'
import type { StreamState } from '../ledger/stream'
import { timeLogText } from '../commands/time/timeLog'
import { inSequence } from './inSequence'

/** Comments that were written although the answer or the tab was lost: found by the entry's operation id. */
export async function linkComments(
  context: Context,
  state: StreamState,
  history: TicketHistory
): Promise<Result<StreamState, Refusal>> {
  return inSequence(state, unlinked(state.consultation), async (current, entry) => {
    const comment = commentOf(history, entry)
    return comment ? linkComment(context, current, entry.op, comment) : ok(current)
  })
}

interface FoundComment {
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
): FoundComment | null {
  const ours = history.metadata.find(item => item.op === op && item.commentId !== null)
  if (ours?.commentId) return { auditId: ours.auditId, commentId: ours.commentId }
  const sent = history.operations.flatMap(item => (item.op === op && item.comment !== null ? [item.comment] : []))
  const told = history.comments.find(({ id, text, ...is }) => sent.includes(id) && is.public && tells(text, data))
  return told ? { auditId: told.auditId, commentId: told.id } : null
}

/** The client's language, the analyst's name and what is billable may be others by now: the line is known by its beginning. */
const tells = (text: string, time: Entry['data']): boolean =>
  LOCALES.some(locale => {
    const [beginning = ''] = clientWords[locale].timeLine.split('[analista]')
    return holdsText(text, timeLogText(beginning, { ...time, analyst: '', billableSeconds: 0 }, locale).trim())
  })

const LOCALES: readonly Locale[] = ['pt-BR', 'en', 'es']

export function linkComment(
  context: Context,
  state: StreamState,
  entryOp: string,
  comment: FoundComment
): Promise<Result<StreamState, Refusal>> {
  const link = (seen: Consultation) => {
    const entry = seen.entries.find(item => item.op === entryOp)
    if (!entry) return refuse('entry_gone')
    return ok({ kind: 'comment_linked' as const, data: { entry: entry.n, ...comment } })
  }
  return appendFact(context, state.stream, { kind: 'comment_linked', op: `${entryOp}:comment` }, link, state, {
    fresh: true
  })
}
