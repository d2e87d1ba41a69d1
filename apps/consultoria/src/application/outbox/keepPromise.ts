import type { Consultation } from '../../domain/consultation/consultation'
import { ok, refuse, type Refusal, type Result } from '../../domain/kernel/result'
import type { StoredTicket, TicketForm } from '../../ports'
import { writeOnce, type Written } from '../announcing/writeOnce'
import type { Context } from '../context'
import { appendFact } from '../ledger/appendFact'
import type { StreamState } from '../ledger/stream'
import {
  alterationComment,
  cancelledComment,
  oralConfirmation,
  reminderComment,
  unansweredComment
} from './publicWords'
import { isPromised, type Promised, type PromiseRules } from './promise'
import { timeComment } from './timeComment'
import { transfer } from './transfer'

/** Every kind of promise a fact makes. */
const RULES: { [K in Promised['kind']]: PromiseRules<Extract<Promised, { kind: K }>> } = {
  entry: timeComment,
  accepted: oralConfirmation,
  transfer_sent: transfer,
  entry_voided: alterationComment,
  entry_waived: alterationComment,
  waiver_confirmed: alterationComment,
  terms_reminded: reminderComment,
  availability_asked: reminderComment,
  error_ticket_opened: reminderComment,
  terms_unanswered: unansweredComment,
  consultation_cancelled: cancelledComment,
  client_ceiling_set: alterationComment,
  above_ceiling_settled: alterationComment
}

/** In the order in which they are looked for and kept. */
export const PROMISES = Object.entries(RULES).map(([kind, { repair }]) => ({ kind: kind as Promised['kind'], repair }))

export const rulesOf = <P extends Promised>({ kind }: P): PromiseRules<P> => RULES[kind] as unknown as PromiseRules<P>

/**
 * What a fact promised, put on the ticket exactly once under the fact's own operation, and the link that says so. Whoever
 * recorded it, presses again or opens the ticket may call it, all at the same time: it always looks first whether it was done.
 */
export async function keepPromise(
  context: Context,
  state: StreamState,
  form: TicketForm,
  promised: Promised,
  /** Read before the fact was written just now: nobody else can have kept it, and this stamp is what an update is decided on. */
  before: StoredTicket | null = null
): Promise<Result<StreamState, Refusal>> {
  const rules = rulesOf(promised)
  const change = await rules.change(context, state, form, promised)
  if (!change.ok) return change
  const written = await writeOnce(context, change.value, {
    resumed: before === null,
    ...(before === null ? {} : { stored: before }),
    // the agent's own Submit may have sent it since the audits were read: a tab that slept in between is late by hours
    doneBy: history => rules.foundIn(history, promised)
  })
  return written.ok ? linkPromise(context, state, promised, written.value) : written
}

/** The ticket shows it: from here on it is no promise any more. */
export async function linkPromise(
  context: Context,
  state: StreamState,
  promised: Promised,
  written: Written
): Promise<Result<StreamState, Refusal>> {
  const { op, draft } = rulesOf(promised).link(promised, written)
  // an entry that was voided meanwhile keeps its comment, and the link to it
  const isThere = (seen: Consultation) => isPromised(seen, promised.n) || seen.entries.some(({ n }) => n === promised.n)
  const link = (seen: Consultation) => (isThere(seen) ? ok(draft) : refuse('already_done'))
  return appendFact(context, state.stream, { kind: draft.kind, op }, link, state, { fresh: true })
}
