import { dueAfter } from '../domain/calendar'
import type { Instant, Policy } from '../domain/policy'
import type { Context } from './context'

/** When an offer and the start are due; stored in the fact, so that later calendar edits do not move them (T12). */
export function dueMoments(
  { ports }: Context,
  policy: Policy,
  from: Instant
): { offer: Instant | null; start: Instant | null } {
  const { offerWithin, startWithin } = policy.sla
  const due = (span: typeof offerWithin): Instant | null =>
    span ? dueAfter(from, span, policy.calendar, ports.clock.offsetAt) : null
  return { offer: due(offerWithin), start: due(startWithin) }
}
