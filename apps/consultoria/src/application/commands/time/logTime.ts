import { ticketStream } from '../../../domain/ledger/slots'
import { defineCommand } from '../defineCommand'
import type { Outcome } from '../outcome'
import { isCounted } from '../../../domain/time/entries'
import { ok, refuse, refused, type Refusal, type Result } from '../../../domain/kernel/result'
import { accountRefusal } from '../../accountRefusal'
import type { Consultation } from '../../../domain/consultation/consultation'
import { folded } from '../../../domain/kernel/normalise'
import type { StoredTicket } from '../../../ports'
import type { TimeInput } from '../inputs'
import { announcing } from '../../announcing/announce'
import { appendFact, type Appended } from '../../ledger/appendFact'
import { draw, drawingOf } from '../../packages/draw'
import type { FactData, FactDraft } from '../../../domain/registry'
import { startedMinutes } from '../../../domain/kernel/duration'
import { type ToldTime, toldOfDay } from '../../../domain/time/limits/possible'
import { overrunOf, USUAL_LIMITS } from '../../../domain/time/timer/longTimer'
import { holdsTime } from '../../pendingWork'
import { areTermsPending } from '../../../domain/terms/slice'
import type { Context } from '../../context'
import { entryDraft } from './entryDraft'
import { fieldsWithComment } from '../../projections/projectionFields'
import { linkPromise } from '../../outbox/keepPromise'
import { promisedOn } from '../../outbox/promise'
import { announcementsOf } from '../../announcing/announcements'
import { modalityOf } from '../../modalityOf'
import { knownOf, streamOf } from '../factCommand'
import { identityOf } from '../../../domain/consultation/fold'
import { turnedDown } from '../../../domain/ledger/streamEnd'
import { alreadyRecorded, type Operations, type Pressed } from '../../ledger/operations'
import { readStream } from '../../ledger/readStream'
import type { Session } from '../../session'
import type { StreamState } from '../../ledger/stream'
import { timeElsewhere } from './overlap/timeElsewhere'
import { timeOperation } from './timeOperation'
import { loggedTime, timeLine, timeLogComment, type LoggedTime } from './timeLog'
import { clientLocale, timeLogMacro } from './timeLogMacro'
import { isAnalyst } from '../people/analysts'
import { checkAlteration } from '../../../domain/billing/waiver'
import { checkAlterer } from '../billing/alterEntry'
import { workerOf } from './workerOf'
import { writeOnce } from '../../announcing/writeOnce'

/**
 * T14: time and detail, one entry and one public comment. First the fact, then one update with the comment, the projections
 * and the operation id, then the link between both; a tab that closes in between is completed on the next open.
 */
export const logTime = defineCommand({
  name: 'log_time',
  // another tab may have sent the same and forgotten it by the time its turn comes
  onPress({ context, operations }: Session, input: TimeInput, press) {
    const { id } = context.ports.ticket
    if (id > 0) operations.begin({ ...timeOperation(ticketStream(id), input), press })
  },
  run: async (session: Session, input: TimeInput): Outcome => {
    const stream = await streamOf(session)
    const on = { ...timeOperation(stream, input), press: session.press }
    const before = session.operations.begin(on)
    const shownTo = session.press?.shownTo ?? session.last?.consultation.head?.n ?? 0
    const recorded = await recordedBefore(session, on, before)
    if (!recorded.ok) return recorded
    const told = await session.operations.run(on, op =>
      record(session, on, op, input, { rivals: before.rivals, shownTo })
    )
    return told.ok ? session.reload(told.value, { told: true }) : told
  }
})

/**
 * What was typed was changed after a try whose answer got lost, here or in another tab: if either was recorded, this would
 * record it twice.
 */
async function recordedBefore(
  session: Session,
  on: Pressed,
  { own, rivals, isGone }: ReturnType<Operations['begin']>
): Promise<Result<void, Refusal>> {
  if (rivals.length === 0 && !isGone) return ok(undefined)
  const { context } = session
  const me = await context.ports.directory.me()
  const read = await readStream(context, on.stream, knownOf(session, on.stream))
  if (!read.ok) return read
  const rejected = turnedDown(read.value.consultation)
  const isRecorded = (op: string): boolean =>
    read.value.facts.some(
      fact => identityOf(fact.kind, fact.op, fact.by) === identityOf('entry', op, me.id) && !rejected.has(fact.n)
    )
  if (own !== null && isRecorded(own)) return ok(undefined)
  return isGone || rivals.some(isRecorded) ? alreadyRecorded() : ok(undefined)
}

async function record(
  session: Session,
  on: Pressed,
  op: string,
  input: TimeInput,
  known: { rivals: readonly string[]; shownTo: number }
): Promise<Result<StreamState, Refusal>> {
  const { stream } = on
  const { context } = session
  const { ports } = context
  const [form, me] = await Promise.all([ports.ticket.form(), ports.directory.me()])
  if (input.source === 'composer' && !form.comment.public) return refuse('reply_is_internal')
  const locale = clientLocale(form)
  const modality = modalityOf(context, session.last?.consultation.modality ?? null)
  const words =
    input.source === 'composer' ? ok('') : await session.words(locale, () => timeLogMacro(context, modality, locale))
  if (!words.ok) return words
  const announcements = announcementsOf(context, stream)
  announcements.add(op)
  let stored: StoredTicket | null = null
  let before: Consultation | null = null
  const appended = await appendFact(
    context,
    stream,
    { kind: 'entry', op },
    async seen => {
      // T18: whose time it is, as of this very moment; and a stamp from before the fact, which whoever completes it outdates
      const read = await ports.ticket.stored({ settled: true })
      if (!read.ok) return refused(accountRefusal(read.error))
      stored = read.value
      before = seen
      // two tabs that send it in different words at once: the second finds the first one's entry here, however they interleave
      const { rivals, isGone } = session.operations.rivalsOf(on, op)
      const others = new Set([...rivals, ...known.rivals])
      if (isGone || seen.entries.some(entry => others.has(entry.op) && entry.by === me.id)) return alreadyRecorded()
      if (twinOf(seen, input, { by: me.id, shownTo: known.shownTo })) return refuse('recorded_elsewhere')
      if (stored.status === 'closed') return refuse('ticket_closed')
      if (input.source === 'composer' && areTermsPending(seen.terms)) return refuse('reply_holds_terms')
      if (input.source === 'composer' && holdsTime(form, seen, op)) return refuse('reply_holds_time')
      const entitled = await mayLog(session, seen, input)
      if (!entitled.ok) return entitled
      const worker = await workerOf(session, seen, input)
      if (!worker.ok) return worker
      const draft = entryDraft(context, seen, input, { worker: worker.value, stored })
      if (!draft.ok) return draft
      const free = await timeElsewhere(context, { stream, op }, draft.value)
      if (!free.ok) return free
      const usual = isUsual(session, seen, input, draft.value.draft.data, [...draft.value.told, ...free.value])
      return usual.ok ? prepaidDraft(session, op, seen, draft.value.draft) : usual
    },
    knownOf(session, stream)
  )
  if (!appended.ok) return appended
  const time = await wordsOf(context, appended.value, before)
  if (!time.ok) return time
  if (input.source === 'composer') {
    const placed = await intoComposer(session, timeLine(time.value, locale), appended.value)
    return placed.ok ? appended : placed
  }
  const told = await tell(context, op, appended.value, timeLogComment(words.value, time.value, locale), stored)
  if (told.ok && !appended.value.resumed) announcements.remove(op)
  return told
}

/** Time is the analysts' to tell; a correction is judged as a waiver is (T19). */
async function mayLog(session: Session, seen: Consultation, { corrects }: TimeInput): Promise<Result<void, Refusal>> {
  if (corrects !== null) {
    const entry = seen.entries.find(({ n }) => n === corrects) ?? null
    const alterer = await checkAlterer(session, entry)
    if (!alterer.ok) return alterer
    const open = checkAlteration(entry)
    return open.ok ? ok(undefined) : open
  }
  const me = await session.context.ports.directory.me()
  return isAnalyst(session.context, me, seen) ? ok(undefined) : refuse('analyst_only')
}

/** A day above the usual most, or past its end: told, and recorded by a press of its own (A.8). */
function isUsual(
  { context, press }: Session,
  seen: Consultation,
  { capture, corrects }: TimeInput,
  data: FactData['entry'],
  others: readonly ToldTime[]
): Result<void, Refusal> {
  const before = seen.entries.find(({ n }) => n === corrects)?.data.seconds ?? 0
  if (press?.beyondUsual || (corrects !== null && data.seconds <= before)) return ok(undefined)
  const { offsetAt } = context.ports.clock
  const limits = modalityOf(context, seen.modality)?.timer ?? USUAL_LIMITS
  const { startedAt, endedAt, seconds } = data
  const isPlaced = startedAt !== null && endedAt !== null
  const overrun = isPlaced ? overrunOf({ startedAt, endedAt, seconds }, limits, offsetAt) : null
  // a timer that ran over was asked about when it stopped
  if (capture !== null && overrun) return ok(undefined)
  const told = toldOfDay(data, others, offsetAt)
  const limit = limits.ceilingMinutes
  if (told > limit * 60) return refuse('time.beyond_usual', { total: startedMinutes(told), limit, date: data.workDate })
  return overrun ? refuse('time.past_day_end', { at: overrun.cutAt }) : ok(undefined)
}

/** Where packages cover the work, what it takes of them is written first. */
async function prepaidDraft(
  session: Session,
  op: string,
  seen: Consultation,
  draft: FactDraft & { kind: 'entry' }
): Promise<Result<FactDraft, Refusal>> {
  const { context } = session
  const { data } = draft
  const packages = modalityOf(context, seen.modality)?.packages
  if (!packages) return ok(draft)
  if (data.organizationId === null) return ok({ ...draft, data: { ...data, draw: null } })
  const drawing = drawingOf(context.ports.ticket.id, op, seen, data)
  const drawn = await draw(session, data.organizationId, drawing, packages)
  return drawn.ok ? ok({ ...draft, data: { ...data, draw: drawn.value } }) : drawn
}

/**
 * The same minutes in the same words by the same person, recorded in a window that knows nothing of this one: nobody has seen
 * it yet who pressed here. Seen, it may be recorded a second time.
 */
const twinOf = (
  { entries }: Consultation,
  { seconds, workDate, note, capture, corrects }: TimeInput,
  { by, shownTo }: { by: number; shownTo: number }
): boolean =>
  seconds !== null &&
  capture === null &&
  corrects === null &&
  entries.some(
    ({ n, by: author, status, data }) =>
      author === by &&
      n > shownTo &&
      isCounted({ status }) &&
      data.seconds === seconds &&
      data.workDate === workDate &&
      folded(data.note) === folded(note)
  )

/** The public comment with what the ticket must say from then on, once; then the link from the entry to it. */
async function tell(
  context: Context,
  op: string,
  appended: Appended,
  text: string,
  known: StoredTicket | null
): Promise<Result<StreamState, Refusal>> {
  const stored = known ? ok(known) : await context.ports.ticket.stored()
  if (!stored.ok) return refused(accountRefusal(stored.error))
  const { n, resumed } = appended
  const { fields, ...announced } = announcing(appended, n)
  const change = {
    op,
    ...announced,
    comment: { text, public: true },
    fields: { ...(await fieldsWithComment(context, appended, n, stored.value.fields)), ...fields }
  }
  const written = await writeOnce(context, change, { resumed, stored: stored.value })
  if (!written.ok) return written
  const promised = promisedOn(appended.consultation).find(one => one.n === n)
  return promised && written.value.commentId !== null
    ? linkPromise(context, appended, promised, written.value)
    : ok(appended)
}

/** The words of the comment follow the fact as it counts, not what was asked. */
async function wordsOf(
  context: Context,
  { consultation, n }: Appended,
  before: Consultation | null
): Promise<Result<LoggedTime, Refusal>> {
  const entry = consultation.entries.find(item => item.n === n)
  return entry ? loggedTime(context, entry, consultation, before) : refuse('entry_gone')
}

/**
 * The reply in the composer is the note: our line goes under it, and the agent's own submit carries the operation id and what
 * the ticket must say from then on. The id first: a line that went out without it would be told a second time.
 */
async function intoComposer({ context }: Session, line: string, appended: Appended): Promise<Result<void, Refusal>> {
  const { ticket } = context.ports
  const form = await ticket.form()
  const fields = await fieldsWithComment(context, appended, appended.n, form.fields)
  const staged = await ticket.stage({ fields: { ...fields, ...announcing(appended, appended.n).fields } })
  if (!staged.ok) return staged
  if (!form.comment.text.includes(line)) await ticket.appendToComposer(line)
  return staged
}
