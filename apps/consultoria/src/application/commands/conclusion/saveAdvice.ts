import type { ConclusionGap } from '../../../domain/consultation/conclusion'
import { areSentElsewhere } from '../../repair/findTerms'
import type { Session } from '../../session'

/** What the save hook says: what is missing before Solve, or that nothing could be checked. */
export type SaveAdvice =
  { kind: 'pass' } | { kind: 'unchecked' } | { kind: 'terms_twice' } | { kind: 'missing'; gaps: ConclusionGap[] }

/**
 * Answered from what is loaded, so that nobody waits for a save. A comment still to be found stops nothing: the one that is
 * being saved may be it, and the next open completes it.
 */
export async function saveAdvice(session: Session, status: string): Promise<SaveAdvice> {
  const { last, unreachable } = session
  if (await holdsSentTerms(session)) return { kind: 'terms_twice' }
  if (status !== 'solved') return { kind: 'pass' }
  if (!last || unreachable) return { kind: 'unchecked' }
  const gaps = last.gaps.filter(gap => gap.code !== 'comment')
  return gaps.length > 0 ? { kind: 'missing', gaps } : { kind: 'pass' }
}

/** The same terms again: they were sent from another window while these lay in the composer, unless they were deleted since. */
async function holdsSentTerms({ context, last, known }: Session): Promise<boolean> {
  if (!known || !last?.notices.some(({ code }) => code === 'terms_sent_elsewhere')) return false
  return areSentElsewhere(known, await context.ports.ticket.form())
}
