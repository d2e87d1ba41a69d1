import { sealFact } from '../domain/ledger/canonical'
import type { Fact, FactDraft, LedgerRecord } from '../domain/ledger/facts'
import { slotName } from '../domain/ledger/slots'
import { ok, refuse, type Refusal, type Result } from '../domain/result'
import type { Context } from './context'
import { stateOf, type StreamState } from './stream'

export interface Imagined {
  fact: Fact
  text: string
  /** The stream as it will be once the fact is written. */
  after: StreamState
}

/**
 * The fact in the next slot, as the fold will see it. One that would not count is refused here with the fold's own reason:
 * nothing is written that every reader would turn down.
 */
export async function imagine(
  context: Context,
  state: StreamState,
  op: string,
  draft: FactDraft
): Promise<Result<Imagined, Refusal>> {
  const { ports } = context
  const me = await ports.directory.me()
  const now = ports.clock.now()
  const slot = { stream: state.stream, ...state.consultation.next, op, at: now, by: me.id }
  const { fact, text } = sealFact(draft, slot)
  const record: LedgerRecord = {
    id: '',
    name: slotName(state.stream, fact.n),
    fact: text,
    createdAt: now,
    updatedAt: now,
    createdBy: me.id
  }
  const after = await stateOf(context, state.stream, [...state.records, record])
  if (!after.ok) return after
  const rejected = after.value.consultation.rejected.find(item => item.n === fact.n)
  if (!rejected) return ok({ fact, text, after: after.value })
  return rejected.code === 'not_entitled'
    ? refuse('leader_only')
    : refuse('would_not_count', { why: rejected.code, kind: fact.kind })
}
