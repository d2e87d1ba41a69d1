import { refused, type Refusal, type Result, ok } from '../domain/result'
import { accountRefusal } from './accountRefusal'
import type { Context } from './context'
import { stateOf, type StreamState } from './stream'
import { withTail } from './withTail'

/** The stream as it is now; of one that is known already only what followed is read. */
export async function readStream(
  context: Context,
  stream: string,
  known?: StreamState
): Promise<Result<StreamState, Refusal>> {
  const from = known?.consultation.next.n ?? 1
  const read = await context.ports.ledger.read(stream, from)
  if (!read.ok) return refused(accountRefusal(read.error))
  if (known && read.value.length === 0) return ok(known)
  return stateOf(context, stream, withTail(known?.records ?? [], from, read.value))
}
