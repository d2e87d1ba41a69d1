import { unchecked } from '../../domain/audit/evidence'
import type { FactDraft } from '../../domain/registry'
import { mayCheckEvidence } from '../../domain/people/roles'
import { ok, refuse, type Refusal, type Result } from '../../domain/kernel/result'
import { appendFact } from '../ledger/appendFact'
import type { Context } from '../context'
import { isInOrder } from '../ledger/audited'
import { ownRoles } from '../ledger/roles'
import type { StreamState } from '../ledger/stream'

/** Follows from what is covered: whoever records it, in the sidebar or on the command line, does it once. */
export const evidenceOp = (head: number): string => `evidence-${head}`

/** Whose word on it counts. */
export async function mayRecordEvidence(context: Context): Promise<boolean> {
  const { directory, clock } = context.ports
  const me = await directory.me()
  return mayCheckEvidence(await ownRoles(context), me.id, clock.now())
}

/** Facts that point at something nobody has looked up yet. */
export const holdsUnchecked = ({ records, consultation }: StreamState): boolean =>
  unchecked(records, consultation).length > 0

/**
 * What was just looked up in the audits and found is recorded, so that nobody looks it up again: by a leader, finance or an
 * administrator, whose word on it counts. `seen` = the stream as it was when the audits were read; what anything is wrong
 * with is not covered, nor money from before facts were announced: the command line knows since when that is.
 */
export async function recordEvidence(
  context: Context,
  state: StreamState,
  seen: StreamState
): Promise<Result<StreamState, Refusal>> {
  const { audited, consultation } = seen
  const isClean = isInOrder(audited) && audited.early.length === 0 && consultation.pending.length === 0
  const { head, gap } = consultation
  if (!isClean || gap !== null || head === null || !holdsUnchecked(seen)) return ok(state)
  if (!(await mayRecordEvidence(context))) return ok(state)
  const draft: FactDraft = { kind: 'evidence_checked', data: { head: head.n, hash: head.hash } }
  const identity = { kind: 'evidence_checked' as const, op: evidenceOp(head.n) }
  const decide = (now: StreamState['consultation']) => (now.checkedTo >= head.n ? refuse('already_done') : ok(draft))
  return appendFact(context, state.stream, identity, decide, state, { fresh: true })
}
