import type { ConclusionGap } from '../../../domain/modality/conclusion'
import type { Session } from '../../session'

/** What the save hook says: what is missing before Solve, or that nothing could be checked. */
export type SaveAdvice = { kind: 'pass' } | { kind: 'unchecked' } | { kind: 'missing'; gaps: ConclusionGap[] }

/**
 * Answered from what is loaded, so that nobody waits for a save. A comment still to be found stops nothing: the one that is
 * being saved may be it, and the next open completes it.
 */
export function saveAdvice({ last, unreachable }: Session, status: string): SaveAdvice {
  if (status !== 'solved') return { kind: 'pass' }
  if (!last || unreachable) return { kind: 'unchecked' }
  const gaps = last.gaps.filter(gap => gap.code !== 'comment')
  return gaps.length > 0 ? { kind: 'missing', gaps } : { kind: 'pass' }
}
