import { slotName } from '../../domain/ledger/slots'
import { ok, type Refusal, type Result } from '../../domain/result'
import type { Context } from '../context'
import { acceptanceDeed, finishOp } from '../deedOp'
import { headOf } from '../headOf'
import type { StreamState } from '../stream'
import { writeOnce } from '../writeOnce'

/** A spoken acceptance that was recorded here, while its public confirmation was not: it gets it now, once. */
export async function confirmSpoken(context: Context, state: StreamState): Promise<Result<StreamState, Refusal>> {
  const { acceptance } = state.consultation
  const note = acceptance?.data.oralNote ?? null
  if (!acceptance || note === null) return ok(state)
  const { op, n } = acceptance
  const slot = slotName(state.stream, n)
  const change = { op, slot, head: headOf(state.consultation), comment: { text: note, public: true } }
  const written = await writeOnce(context, change, { resumed: true })
  if (!written.ok) return written
  await finishOp(context, acceptanceDeed(state.stream))
  return ok(state)
}
