import type { Consultation } from '../domain/ledger/consultation'
import type { FactDraft, FactKind } from '../domain/ledger/facts'
import { slotName } from '../domain/ledger/slots'
import { ok, refuse, refused, type Refusal, type Result } from '../domain/result'
import type { AccountError } from '../ports'
import { accountRefusal } from './accountRefusal'
import { columnsOf } from './columns'
import type { Context } from './context'
import { imagine } from './imagine'
import { stateOf, type StreamState } from './stream'
import { withTail } from './withTail'

/** Decides on what the stream says now; asked anew whenever somebody else was faster. */
export type Decide = (seen: Consultation) => Result<FactDraft, Refusal> | Promise<Result<FactDraft, Refusal>>

export interface Appended extends StreamState {
  /** The slot the fact lies in. */
  n: number
  /** It may have lain there before this call: what follows it may have been done too. */
  resumed: boolean
}

const TRIES = 8
/** Facts about money are read back: that a unique name holds under a race is not promised anywhere. */
const MONEY: ReadonlySet<FactKind> = new Set([
  'accepted',
  'payer_chosen',
  'unit_approved',
  'entry',
  'entry_voided',
  'entry_waived',
  'invoiced'
])

/**
 * The one write protocol. Read, fold, decide, create; after any answer but a created record the slot is read and the `op` in
 * it compared: mine = done, another's = decide again, nothing = the same op once more. Never twice, never lost.
 */
export async function appendFact(
  context: Context,
  stream: string,
  op: string,
  decide: Decide,
  known?: StreamState
): Promise<Result<Appended, Refusal>> {
  let state = known
  let from = 1
  let last: AccountError | null = null
  for (let attempt = 0; attempt <= TRIES; attempt += 1) {
    if (!state || attempt > 0) {
      const read = await context.ports.ledger.read(stream, from)
      if (!read.ok) return refused(last?.kind === 'unknown' ? accountRefusal(last) : accountRefusal(read.error))
      const meant = await stateOf(context, stream, withTail(state?.records ?? [], from, read.value))
      if (!meant.ok) return meant
      state = meant.value
    }
    const mine = state.facts.find(fact => fact.op === op)
    // only a create that was answered is surely this call's: another tab may have written it under the same op
    if (mine) return counting({ ...state, n: mine.n, resumed: attempt === 0 || last !== null })
    if (last && isFinal(last)) return refused(accountRefusal(last))
    if (attempt === TRIES) break
    const { consultation } = state
    if (consultation.gap !== null) return refuse('ledger_gap', { slot: consultation.next.n })
    const draft = await decide(consultation)
    if (!draft.ok) return draft
    const imagined = await imagine(context, state, op, draft.value)
    if (!imagined.ok) return imagined
    const { fact, text } = imagined.value
    const created = await context.ports.ledger.create({
      name: slotName(stream, fact.n),
      fact: text,
      columns: columnsOf(stream, fact, context.ports.clock.offsetAt)
    })
    from = fact.n
    last = created.ok ? null : created.error
    if (created.ok && !MONEY.has(fact.kind)) {
      const after = await stateOf(context, stream, withTail(state.records, from, [created.value]))
      return after.ok ? ok({ ...after.value, n: fact.n, resumed: false }) : after
    }
  }
  return refused(last ? accountRefusal(last) : { code: 'too_many_writers' })
}

/** A fact of ours that lies there but does not count is no success. */
function counting(appended: Appended): Result<Appended, Refusal> {
  const rejected = appended.consultation.rejected.find(item => item.n === appended.n)
  return rejected ? refuse('would_not_count', { why: rejected.code }) : ok(appended)
}

/** Answers that a repeat cannot change; the slot has been looked at all the same. */
const isFinal = (error: AccountError): boolean =>
  error.kind === 'busy' || error.kind === 'forbidden' || error.kind === 'missing'
