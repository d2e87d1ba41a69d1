import { ticketStream } from '../domain/ledger/slots'
import { ok, refused, type Refusal, type Result } from '../domain/result'
import type { RunningTimer, TicketForm, TicketHistory } from '../ports'
import { accountRefusal } from './accountRefusal'
import type { Deed } from './actions'
import { awaitsAcceptance, awaitsApproval } from './answers'
import type { Context } from './context'
import { policyOf } from './policyOf'
import { mayHaveReturned, recordReturns } from './repair/clientReturned'
import { completeComments } from './repair/completeComments'
import { confirmSpoken } from './repair/confirmSpoken'
import { findTerms, termsPending } from './repair/findTerms'
import { linkComments, unlinked } from './repair/linkComments'
import { repairProjections } from './repair/projections'
import { looksMerged, recordMerge } from './repair/recordMerge'
import type { Session } from './session'
import type { Snapshot } from './snapshot'
import { snapshotOf } from './snapshotOf'
import { holders, stateOf, type StreamState } from './stream'

type Notices = Snapshot['notices']

/**
 * Reads the ticket, completes what an earlier visit left half done, and says what to show. The stream and my clock always;
 * the audits only while something in them is awaited.
 */
export async function readTicket(session: Session, known?: StreamState): Deed {
  const { context } = session
  const { ports } = context
  const [form, me] = await Promise.all([ports.ticket.form(), ports.directory.me()])
  const stream = ticketStream(form.id)
  const [state, running] = await Promise.all([currentState(context, stream, known), ports.timers.of(me.id)])
  session.unreachable = !state.ok
  if (!state.ok) return state
  const notices: Notices = []
  const repaired = await repair(context, state.value, form, notices)
  const timer = running.ok ? await withoutLeftover(context, repaired.state, running.value) : null
  if (!running.ok) notices.push({ code: 'timer_unknown' })
  const snapshot = await snapshotOf(context, { ...repaired, form, me, timer, notices })
  session.last = snapshot
  session.known = repaired.state
  return ok(snapshot)
}

async function currentState(
  context: Context,
  stream: string,
  known: StreamState | undefined
): Promise<Result<StreamState, Refusal>> {
  if (known?.stream === stream) return ok(known)
  const read = await context.ports.ledger.read(stream)
  return read.ok ? ok(await stateOf(context, stream, read.value)) : refused(accountRefusal(read.error))
}

/** Something in the audits is awaited. */
function needsHistory(context: Context, state: StreamState, form: TicketForm): boolean {
  const { consultation } = state
  if (consultation.head === null) return false
  return (
    termsPending(consultation) ||
    awaitsAcceptance(consultation) ||
    awaitsApproval(consultation) ||
    unlinked(consultation).length > 0 ||
    mayHaveReturned(state, form, policyOf(context, consultation.policy)) ||
    looksMerged(state, form)
  )
}

interface Repaired {
  state: StreamState
  history: TicketHistory | null
}

/** Each repair is safe to be done by several openers at once; one that fails is left for the next open. */
async function repair(context: Context, read: StreamState, form: TicketForm, notices: Notices): Promise<Repaired> {
  let state = read
  let history: TicketHistory | null = null
  const attempt = async (code: string, work: Promise<Result<StreamState, Refusal>>, isNews = true): Promise<void> => {
    const done = await work
    if (!done.ok) {
      if (done.error.code !== 'already_done')
        notices.push({ code: `${code}_pending`, detail: { why: done.error.code } })
      return
    }
    if (isNews && done.value.records.length > state.records.length) notices.push({ code: `${code}_repaired` })
    state = done.value
  }
  if (needsHistory(context, state, form)) {
    const audits = await context.ports.ticket.history()
    if (!audits.ok) notices.push({ code: 'history_unavailable' })
    history = audits.ok ? audits.value : null
  }
  if (history) {
    await attempt('terms', findTerms(context, state, history))
    // a reply that was the note has just been sent: nothing was missing
    const wasMissing = unlinked(state.consultation).some(entry => entry.data.source !== 'composer')
    await attempt('comment', linkComments(context, state, history), wasMissing)
    await attempt('merge', recordMerge(context, state, history))
    const policy = policyOf(context, state.consultation.policy)
    if (policy) await attempt('return', recordReturns(context, state, history, policy))
    await attempt('comment', completeComments(context, state, form))
  }
  await attempt('confirmation', confirmSpoken(context, state))
  const projections = await repairProjections(context, state, form)
  if (projections !== 'none') notices.push({ code: `projections_${projections}` })
  return { state, history }
}

/** A clock whose time is told already, but which could not be removed then. */
async function withoutLeftover(
  context: Context,
  state: StreamState,
  timer: RunningTimer | null
): Promise<RunningTimer | null> {
  const isTold = holders(state.records).some(fact => fact.kind === 'time_captured' && fact.op === timer?.op)
  if (!timer || !isTold) return timer
  await context.ports.timers.remove(timer.id)
  return null
}
