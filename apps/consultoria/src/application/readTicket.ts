import { ticketStream } from '../domain/ledger/slots'
import { turnedDown } from '../domain/ledger/streamEnd'
import { ok, type Refusal, type Result } from '../domain/kernel/result'
import type { AccountError, Opening, RunningTimer, TicketForm, TicketHistory } from '../ports'
import { importAgain } from '../importAgain'
import type { Outcome } from './commands/outcome'
import { announcedElsewhere } from './announcing/announcedElsewhere'
import type { Context } from './context'
import { holdsUnseen, isOfOthers, rememberSeen } from './announcing/seenFacts'
import { judgedAnew, judgedByAudits } from './announcing/judgedByAudits'
import { needsHistory } from './needsHistory'
import { designationPlace, rememberDesignation } from './projections/designation'
import { repairProjections, ticketTellsMore } from './projections/projections'
import type { ProjectionRepair } from './projections/projectionRepair'
import { mayHoldTerms } from './repair/findApplied'
import { areSentElsewhere } from './repair/findTerms'
import { announcementsOf } from './announcing/announcements'
import { readStream } from './ledger/readStream'
import type { ShownPrepaid } from './shown/prepaid'
import { withPackages } from './packages/withPackages'
import type { Attempt } from './repair/attempt'
import { holdsUnchecked, mayRecordEvidence, recordEvidence } from './repair/recordEvidence'
import type { Reload, Session } from './session'
import type { Notice, Trouble } from './shown/notices'
import { troublesOf } from './shown/troubles'
import { snapshotOf } from './snapshotOf'
import type { StreamState } from './ledger/stream'

/**
 * Reads the ticket, completes what an earlier visit left half done, and says what to show. The stream and my clock always;
 * the audits only while something in them is awaited. After a command only what it did not see itself is asked for.
 */
export async function readTicket(session: Session, known?: StreamState, also: Reload = {}): Outcome {
  const { context } = session
  const { ports } = context
  const me = await ports.directory.me()
  const stream = ticketStream(ports.ticket.id)
  const { opening } = session
  session.opening = null
  const [form, state, running] = await Promise.all([
    opening?.form ?? ports.ticket.form(),
    currentState(session, stream, known, opening),
    currentTimer(session, me.id, known, also)
  ])
  session.unreachable = !state.ok
  if (!state.ok) return state
  context.seenNewer.since(stream, state.value.consultation.newer)
  const notices: Notice[] = []
  const repaired = await repair(session, state.value, form, notices, {
    ...also,
    isOpening: session.last === null,
    isCommand: known !== undefined,
    me: me.id
  })
  rememberDesignation(session, repaired.state.consultation, repaired.projections ?? 'none')
  const finished = session.operations.finished(repaired.state)
  for (const { fact, found } of finished) if (found && fact?.kind === 'entry') notices.push({ code: 'time_repaired' })
  const timer = running.ok ? await withoutLeftover(context, repaired.state, running.value) : null
  if (!running.ok) notices.push({ code: 'timer_unknown' })
  const [designationOn, isSolveUnsent] = await Promise.all([
    designationPlace(session, repaired.state.consultation, form),
    isStillUnsolved(session, form)
  ])
  const snapshot = await snapshotOf(context, {
    ...repaired,
    prepaid: repaired.shown ?? null,
    form,
    designationOn,
    isSolveUnsent,
    me,
    timer,
    notices,
    troubles: [...troublesOf(context, repaired.state), ...purchaseTrouble(repaired.shown?.trouble ?? null)],
    finished
  })
  session.last = snapshot
  session.known = repaired.state
  return ok(snapshot)
}

const purchaseTrouble = (trouble: ShownPrepaid['trouble']): Trouble[] => {
  if (trouble === null) return []
  const { code, ...detail } = trouble
  return [{ code: `purchase_${code}`, ...(Object.keys(detail).length > 0 ? { detail } : {}) }]
}

/** Whether Solved stands on the form alone: this tab put it there, and the stored ticket does not say it yet. */
async function isStillUnsolved(session: Session, form: TicketForm): Promise<boolean> {
  if (!session.isSolveUnsent) return false
  if (form.status === 'solved') {
    const stored = await session.context.ports.ticket.stored()
    if (!stored.ok || stored.value.status !== 'solved') return true
  }
  session.isSolveUnsent = false
  return false
}

async function currentState(
  { context, known: before }: Session,
  stream: string,
  known: StreamState | undefined,
  opening: Opening | null
): Promise<Result<StreamState, Refusal>> {
  if (known?.stream === stream) return ok(known)
  if (opening?.stream === stream) return readStream(context, stream, undefined, opening.records)
  return readStream(context, stream, before?.stream === stream ? before : undefined)
}

/** A command that does nothing to my clock leaves it as it was read. */
function currentTimer(
  { context: { ports }, last }: Session,
  me: number,
  known: StreamState | undefined,
  also: Reload
): Promise<Result<RunningTimer | null, AccountError>> | Result<RunningTimer | null, AccountError> {
  if (also.timer !== undefined) return ok(also.timer)
  return known && last ? ok(last.timer) : ports.timers.of(me)
}

interface Repaired {
  state: StreamState
  history: TicketHistory | null
  /** What is prepaid; left out = it was not looked at. */
  shown?: ShownPrepaid | null
  projections?: ProjectionRepair
}

/** Each repair is safe to be done by several openers at once; one that fails is left for the next open. */
async function repair(
  session: Session,
  read: StreamState,
  form: TicketForm,
  notices: Notice[],
  { isOpening, isCommand, me, ...also }: Reload & { isOpening: boolean; isCommand: boolean; me: number }
): Promise<Repaired> {
  const { context } = session
  let state = read
  let history: TicketHistory | null = null
  const attempt: Attempt = async (code, work, isNews = () => true) => {
    const news = isNews(state)
    const done = await work(state)
    if (!done.ok) {
      if (done.error.code !== 'already_done')
        notices.push({ code: `${code}_pending`, detail: { why: done.error.code } })
      return
    }
    // terms that were found show in the stage
    const isTold = news && code !== 'terms' && done.value.records.length > state.records.length
    if (isTold) notices.push({ code: `${code}_repaired` })
    state = done.value
  }
  if (await isHistoryNeeded(context, state, form, { isOpening, me })) {
    // most tickets are opened without their audits: what repairs by them arrives with the first that needs it
    const [audits, repairs] = await Promise.all([
      context.ports.ticket.history(),
      importAgain(() => import('./repair/fromHistory')).catch(() => null)
    ])
    history = audits.ok && repairs ? audits.value : null
    if (!history) notices.push({ code: 'history_unavailable' })
    if (history && repairs) {
      state = await judgedByAudits(context, state, history)
      const seen = state
      // under a gap nothing can be written, and nothing is promised for the next reading
      if (state.consultation.gap === null) await repairs.repairFromHistory(context, form, history, attempt)
      await attempt(
        'evidence',
        now => recordEvidence(context, now, seen),
        () => false
      )
      if (state !== seen && seen.audited.unannounced.length > 0) state = await judgedAnew(context, state)
      rememberSeen(context, state)
      if (areSentElsewhere(state, form)) notices.push({ code: 'terms_sent_elsewhere' })
    }
  }
  // a ticket told by half the facts would say something that never was
  if (state.consultation.pending.length > 0) return { state, history }
  const prepaid = await withPackages(session, state, form, { fresh: !isCommand })
  if (prepaid.failed) notices.push({ code: 'packages_pending', detail: { why: prepaid.failed.code } })
  state = prepaid.state
  const { shown } = prepaid
  // what is gone is still named by the ticket's own fields: overwritten, nobody would hear of it again; and nobody else's
  // update says of money that its author did not announce that it is so
  const isDoubtful = state.audited.missing.length > 0 || isOfOthers(state, me, state.audited.unannounced)
  if (isDoubtful && state.audited.readTo === (state.consultation.head?.n ?? 0)) return { state, history, shown }
  if (also.told || (state.records.length === 0 && (form.followsTicketId ?? null) === null))
    return { state, history, shown }
  const projections = await repairProjections(context, state, form, also.before ?? null)
  if (projections === 'pending' || projections === 'restaged') notices.push({ code: `projections_${projections}` })
  if (projections === 'assigned') notices.push({ code: 'designation_saved' })
  return { state, history, shown, projections }
}

/**
 * Something in the audits is awaited, or the ticket itself names a fact that does not lie in the stream as it was written, or
 * tells of more than lies there; facts of others are new to this browser; and whoever may say that facts are in order looks them up when they open the ticket.
 */
async function isHistoryNeeded(
  context: Context,
  state: StreamState,
  form: TicketForm,
  { isOpening, me }: { isOpening: boolean; me: number }
): Promise<boolean> {
  // a follow-up carries the fields of the ticket it follows
  if (state.records.length === 0)
    return (
      mayHoldTerms(context, state, form) || ((form.followsTicketId ?? null) === null && announcedElsewhere(state, form))
    )
  return (
    (isOpening && (await mayRecordEvidence(context)) && holdsUnchecked(state)) ||
    needsHistory(context, state, form) ||
    announcementsOf(context, state.stream).ops().length > 0 ||
    announcedElsewhere(state, form) ||
    (isOpening && (ticketTellsMore(context, state, form) || holdsUnseen(context, state, me)))
  )
}

/** A clock whose time is told already, but which could not be removed then. */
async function withoutLeftover(
  context: Context,
  state: StreamState,
  timer: RunningTimer | null
): Promise<RunningTimer | null> {
  const rejected = turnedDown(state.consultation)
  const isTold = state.facts.some(
    ({ kind, op, by, n }) => kind === 'time_captured' && op === timer?.op && by === timer.agentId && !rejected.has(n)
  )
  if (!timer || !isTold) return timer
  await context.ports.timers.remove(timer.id)
  return null
}
