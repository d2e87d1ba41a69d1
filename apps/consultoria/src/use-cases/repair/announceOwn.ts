import { ok, type Refusal, type Result } from '../../domain/result'
import type { TicketHistory } from '../../ports'
import { announce, isAnnouncedByFields } from '../announce'
import type { Context } from '../context'
import { outboxOf } from '../outbox'
import type { StreamState } from '../stream'

/** Facts of this agent that were written and perhaps never announced: looked up in the audits, and announced where they are not. */
export async function announceOwn(
  context: Context,
  state: StreamState,
  history: TicketHistory
): Promise<Result<StreamState, Refusal>> {
  const outbox = outboxOf(context, state.stream)
  const said = new Set([...history.metadata, ...history.operations].map(({ op }) => op))
  for (const op of outbox.ops()) {
    const fact = state.facts.find(item => item.op === op)
    const isOwed = fact && isAnnouncedByFields(fact) && !said.has(op)
    const announced = isOwed ? await announce(context, state, fact.n, { resumed: true }) : ok('written' as const)
    if (!announced.ok) return announced
    if (announced.value === 'written') outbox.remove(op)
  }
  return ok(state)
}
