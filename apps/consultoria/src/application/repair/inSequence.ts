import { ok, type Refusal, type Result } from '../../domain/kernel/result'
import type { StreamState } from '../ledger/stream'

/** Each item's work on the stream as the one before left it; the first refusal ends it. */
export async function inSequence<T>(
  state: StreamState,
  items: readonly T[],
  work: (current: StreamState, item: T) => Promise<Result<StreamState, Refusal>>
): Promise<Result<StreamState, Refusal>> {
  let current = state
  for (const item of items) {
    const done = await work(current, item)
    if (!done.ok) return done
    current = done.value
  }
  return ok(current)
}
