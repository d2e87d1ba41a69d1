import type { AcceptanceDoubt } from '../../../domain/people/eligibility'
import { ok, refuse, type Refusal, type Result } from '../../../domain/kernel/result'

/** Doubts are a leader's to confirm, with a reason (T11); without any there is nothing to confirm. */
export function confirmationFor(
  doubts: AcceptanceDoubt[],
  reason: string | null,
  leader: boolean
): Result<{ reason: string } | null, Refusal> {
  if (doubts.length === 0) return ok(null)
  if (!leader) return refuse('leader_confirms', { doubts: doubts.join(' ') })
  return reason?.trim() ? ok({ reason: reason.trim() }) : refuse('confirmation_missing')
}
