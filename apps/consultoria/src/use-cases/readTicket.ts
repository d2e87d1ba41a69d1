import { ticketStream } from '../domain/ledger/slots'
import { ok, type Refusal, type Result } from '../domain/result'
import type { RunningTimer, TicketForm, TicketHistory } from '../ports'
import type { Deed } from './actions'
import { forgetDone } from './deedOp'
import type { Context } from './context'
import { readStream } from './readStream'
import type { Attempt } from './repair/attempt'
import type { Session } from './session'
import type { Snapshot } from './snapshot'
import { snapshotOf } from './snapshotOf'
import type { StreamState } from './stream'

type Notices = Snapshot['notices']

/**
 * Reads the ticket, completes what an earlier visit left half done, and says what to show. The stream and my clock always;
 * the audits only while something in them is awaited.
 */
export async function readTicket(session: Session, known?: StreamState): Deed {
  const { context } = session
  const { ports } = context
  const me = await ports.directory.me()
  const stream = ticketStream(ports.ticket.id)
  const [form, state, running] = await Promise.all([
    ports.ticket.form(),
    currentState(context, stream, known),
    ports.timers.of(me.id)
  ])
  session.unreachable = !state.ok
  if (!state.ok) return state
  const notices: Notices = []
  const repaired = await repair(context, state.value, form, notices)
  for (const { kind, data } of forgetDone(context, repaired.state))
    if (kind === 'entry')
      notices.push({ code: 'time_repaired', detail: { capture: data.capture ?? 0, corrects: data.corrects ?? 0 } })
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
  return known?.stream === stream ? ok(known) : readStream(context, stream)
}

interface Repaired {
  state: StreamState
  history: TicketHistory | null
}

/** Each repair is safe to be done by several openers at once; one that fails is left for the next open. */
async function repair(context: Context, read: StreamState, form: TicketForm, notices: Notices): Promise<Repaired> {
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
    if (news && done.value.records.length > state.records.length) notices.push({ code: `${code}_repaired` })
    state = done.value
  }
  if (state.records.length > 0 && (await import('./meaning')).needsHistory(context, state, form)) {
    const [audits, { repairFromHistory }] = await Promise.all([
      context.ports.ticket.history(),
      import('./repair/fromHistory')
    ])
    if (!audits.ok) notices.push({ code: 'history_unavailable' })
    history = audits.ok ? audits.value : null
    if (history) {
      await repairFromHistory(context, form, history, attempt)
      const { areSentElsewhere } = await import('./repair/findTerms')
      if (areSentElsewhere(state, form)) notices.push({ code: 'terms_sent_elsewhere' })
    }
  }
  if (state.records.length === 0 && (form.followsTicketId ?? null) === null) return { state, history }
  const { repairProjections } = await import('./repair/projections')
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
  const isTold = state.facts.some(fact => fact.kind === 'time_captured' && fact.op === timer?.op)
  if (!timer || !isTold) return timer
  await context.ports.timers.remove(timer.id)
  return null
}
