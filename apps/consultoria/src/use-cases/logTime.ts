import { slotName } from '../domain/ledger/slots'
import { ok, refuse, refused, type Refusal, type Result } from '../domain/result'
import { accountRefusal } from './accountRefusal'
import type { Actions, Deed, TimeInput } from './actions'
import { appendFact, type Appended } from './appendFact'
import { underOp } from './deedOp'
import { entryDraft, type Recorder } from './entryDraft'
import { fieldsWithComment } from './projectionFields'
import { linkComment } from './repair/linkComments'
import { policyOf } from './policyOf'
import { streamOf } from './factDeed'
import type { Session } from './session'
import { timeLine, timeLogText, type LoggedTime } from './timeLog'
import { clientLocale, timeLogMacro } from './timeLogMacro'
import { headOf } from './headOf'
import { writeOnce } from './writeOnce'

/**
 * T14: time and detail, one entry and one public comment. First the fact, then one update with the comment, the projections
 * and the operation id, then the link between both; a tab that closes in between is completed on the next open.
 */
export const logTime =
  (session: Session): Actions['logTime'] =>
  async input => {
    const stream = await streamOf(session)
    return underOp(session.context, `${stream}:log_time`, input, op => record(session, stream, op, input))
  }

async function record(session: Session, stream: string, op: string, input: TimeInput): Deed {
  const { context } = session
  const { ports } = context
  const [me, form, stored] = await Promise.all([ports.directory.me(), ports.ticket.form(), ports.ticket.stored()])
  if (!stored.ok) return refused(accountRefusal(stored.error))
  if (stored.value.status === 'closed') return refuse('ticket_closed')
  const locale = clientLocale(form)
  const policy = policyOf(context, session.last?.consultation.policy ?? null)
  const words = input.source === 'composer' ? ok('') : await timeLogMacro(context, policy, locale)
  if (!words.ok) return words
  const recorder: Recorder = { me, stored: stored.value }
  const appended = await appendFact(context, stream, op, seen => entryDraft(context, seen, input, recorder))
  if (!appended.ok) return appended
  const time = loggedTime(appended.value, me.name)
  if (!time.ok) return time
  if (input.source === 'composer') {
    const placed = await intoComposer(session, op, timeLine(time.value, locale), appended.value)
    return placed.ok ? session.reload(appended.value) : placed
  }
  const { consultation, n, resumed } = appended.value
  const change = {
    op,
    slot: slotName(stream, n),
    head: headOf(consultation),
    comment: { text: timeLogText(words.value, time.value, locale), public: true },
    fields: await fieldsWithComment(context, appended.value, n, stored.value.fields)
  }
  const written = await writeOnce(context, change, { resumed, stored: stored.value })
  if (!written.ok) return written
  if (written.value.commentId === null) return session.reload(appended.value)
  const comment = { auditId: written.value.auditId, commentId: written.value.commentId }
  const linked = await linkComment(context, appended.value, op, comment)
  return linked.ok ? session.reload(linked.value) : linked
}

/** The words of the comment follow the fact as it counts, not what was asked. */
function loggedTime({ consultation, n }: Appended, analystName: string): Result<LoggedTime, Refusal> {
  const entry = consultation.entries.find(item => item.n === n)
  if (!entry) return refuse('entry_gone')
  const { seconds, workDate, note } = entry.data
  return ok({ seconds, workDate, note, analystName, billable: entry.billableSeconds > 0 })
}

/**
 * The reply in the composer is the note: our line goes under it, and the agent's own submit carries the operation id and what
 * the ticket must say from then on.
 */
async function intoComposer(
  { context }: Session,
  op: string,
  line: string,
  appended: Appended
): Promise<Result<void, Refusal>> {
  const { ticket } = context.ports
  const form = await ticket.form()
  if (!form.comment.text.includes(line)) await ticket.appendToComposer(line)
  const fields = await fieldsWithComment(context, appended, appended.n, form.fields)
  return ticket.stage({ fields: { ...fields, consult_op: op } })
}
