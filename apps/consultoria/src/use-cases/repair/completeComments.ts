import { secondsBetween } from '../../domain/instant'
import type { Entry } from '../../domain/ledger/consultation'
import { slotName } from '../../domain/ledger/slots'
import { ok, type Refusal, type Result } from '../../domain/result'
import type { TicketForm, TicketHistory } from '../../ports'
import { unlinked } from '../awaited'
import type { Context } from '../context'
import { fieldOf } from '../fieldOf'
import { headOf } from '../headOf'
import { policyOf } from '../policyOf'
import type { StreamState } from '../stream'
import { timeLogText } from '../timeLog'
import { clientLocale, timeLogMacro } from '../timeLogMacro'
import { writeOnce } from '../writeOnce'
import { linkComment } from './linkComments'

/** Whoever recorded it completes it at once; for somebody else it must be clear that nobody is about to. */
export const ABANDONED_AFTER_SECONDS = 600

/**
 * An entry whose comment was never written (the tab closed in between) gets it now, once: the audits have been searched, the
 * update is safe against a second opener. A draft in the composer is not disturbed; then it waits for the next open.
 */
export async function completeComments(
  context: Context,
  state: StreamState,
  form: TicketForm,
  { operations }: TicketHistory
): Promise<Result<StreamState, Refusal>> {
  const { ports } = context
  const me = await ports.directory.me()
  const now = ports.clock.now()
  const due = unlinked(state.consultation).filter(entry => {
    const age = secondsBetween(entry.at, now)
    // the reply left without what the client must read; else it may still lie in somebody's composer
    if (operations.some(({ op }) => op === entry.op)) return true
    if (entry.data.source === 'composer')
      return age > ABANDONED_AFTER_SECONDS && fieldOf(form, 'consult_op') !== entry.op
    return entry.by === me.id || age > ABANDONED_AFTER_SECONDS
  })
  if (due.length === 0 || form.comment.text !== '' || form.status === 'closed') return ok(state)
  let current = state
  for (const entry of due) {
    const done = await complete(context, current, form, entry)
    if (!done.ok) return done
    current = done.value
  }
  return ok(current)
}

async function complete(
  context: Context,
  state: StreamState,
  form: TicketForm,
  entry: Entry
): Promise<Result<StreamState, Refusal>> {
  const locale = clientLocale(form)
  const words = await timeLogMacro(context, policyOf(context, state.consultation.policy), locale)
  if (!words.ok) return words
  const { seconds, workDate, note, analystName } = entry.data
  const time = { seconds, workDate, note, analystName, billableSeconds: entry.billableSeconds }
  const change = {
    op: entry.op,
    slot: slotName(state.stream, entry.n),
    head: headOf(state.consultation),
    comment: { text: timeLogText(words.value, time, locale), public: true }
  }
  const written = await writeOnce(context, change, { resumed: true })
  if (!written.ok) return written
  const { auditId, commentId } = written.value
  return commentId === null ? ok(state) : linkComment(context, state, entry.op, { auditId, commentId })
}
