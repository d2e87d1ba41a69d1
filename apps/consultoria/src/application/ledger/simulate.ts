import { sealFact } from '../../domain/factText'
import type { Fact, FactDraft } from '../../domain/registry'
import { foldFrom, foldOn } from '../../domain/consultation/fold'
import type { ReadRecord } from '../../domain/factText'
import { slotName } from '../../domain/ledger/slots'
import type { StreamEnd } from '../../domain/ledger/streamEnd'
import { ok, refuse, type Refusal, type Result } from '../../domain/kernel/result'
import type { Agent } from '../../ports'
import type { LedgerContext } from '../context'
import { foldContextOf, type StreamState } from './stream'

interface Simulated {
  fact: Fact
  text: string
  /** What the stream will mean once the fact is written. */
  after: StreamState['consultation']
  /** The stream itself then, to simulate on. */
  state: StreamState
}

/**
 * The fact in the next slot, as the fold will see it. One that would not count is refused here with the fold's own reason:
 * nothing is written that every reader would turn down.
 */
export function simulate(
  context: LedgerContext,
  state: StreamState,
  draft: FactDraft,
  { op, me }: { op: string; me: Pick<Agent, 'id'> }
): Result<Simulated, Refusal> {
  const { stream, consultation } = state
  const { fact, text, record } = asRecord(context, stream, consultation, draft, { op, me })
  const onward = state.folded && foldOn(state.folded, record)
  const records = [...state.records, record]
  const folded = onward ?? foldFrom(stream, records, foldContextOf(context, state))
  const { consultation: after } = folded
  // who may write it could not be asked: told as saved, it might never count
  if (after.pending.includes(fact.n)) return refuse('roles_unread')
  const rejected = after.rejected.find(item => item.n === fact.n)
  if (!rejected) return ok({ fact, text, after, state: { ...state, records, consultation: after, folded } })
  return rejected.code === 'not_entitled'
    ? refuse('leader_only')
    : refuse('would_not_count', { why: rejected.code, kind: fact.kind })
}

/** The fact as it would lie in the next place of its stream. */
export function asRecord(
  { ports }: LedgerContext,
  stream: string,
  { next }: Pick<StreamEnd, 'next'>,
  draft: FactDraft,
  { op, me }: { op: string; me: Pick<Agent, 'id'> }
): { fact: Fact; text: string; record: ReadRecord } {
  const now = ports.clock.now()
  const { fact, text } = sealFact(draft, { stream, ...next, op, at: now, by: me.id })
  const name = slotName(stream, fact.n)
  const record: ReadRecord = {
    id: '',
    name,
    externalId: name,
    fact: text,
    createdAt: now,
    updatedAt: now,
    createdBy: me.id,
    hash: '',
    slot: { stream, n: fact.n },
    reading: { kind: 'fact', fact }
  }
  return { fact, text, record }
}
