import type { MetricClock, SlaPolicy, Target } from '../tables/service/sla'
import type { Priority } from '../tables/ticket'
import type { MetricEventDraft } from './clocks'
import { policyMetric } from './metric-rules'

interface Aim {
  /** Those that began to run, or went on, just now. */
  started: ReadonlySet<MetricClock>
  at: string
  policy: SlaPolicy | undefined
  priority: Priority | null
  /** The instant at which so many minutes have passed; undefined when it never comes. */
  after(from: string, minutes: number, business: boolean): string | undefined
}

/**
 * Gives the clocks that are not achieved the policy's targets for the ticket's priority. A target that stays keeps the
 * instant it is missed at, whatever became of the schedule.
 */
export function aimClocks(clocks: readonly MetricClock[], aim: Aim): MetricEventDraft[] {
  const events: MetricEventDraft[] = []
  for (const clock of clocks) {
    if (clock.stage === 'achieved') continue
    const target = targetOf(clock, aim)
    const isNew = JSON.stringify(target) !== JSON.stringify(clock.target)
    if (isNew) {
      clock.target = target
      events.push(applied(clock, aim))
    }
    if (clock.stage === 'active' && (isNew || aim.started.has(clock))) clock.breach_at = breachOf(clock, aim)
    else if (clock.stage === 'paused' && (isNew || !isMissed(clock, aim.at))) clock.breach_at = null
  }
  return events
}

/** Reached without being met. */
export const isMissed = ({ breach_at }: MetricClock, at: string): boolean => breach_at !== null && breach_at <= at

function targetOf(clock: MetricClock, { policy, priority }: Aim): Target | null {
  const name = policyMetric(clock)
  const found = policy?.policy_metrics.find(one => one.metric === name && one.priority === priority)
  return policy && found ? { policy_id: policy.id, minutes: found.target, business_hours: found.business_hours } : null
}

/** What was used up before counts; one that is used up already is missed now. */
function breachOf({ target, spent, running_since }: MetricClock, { at, after }: Aim): string | null {
  if (!target) return null
  const left = target.minutes - (target.business_hours ? spent.business : spent.calendar)
  if (left <= 0) return at
  const breach = after(running_since ?? at, left, target.business_hours)
  return breach === undefined ? null : breach < at ? at : breach
}

function applied({ metric, instance_id, target }: MetricClock, { at, policy }: Aim): MetricEventDraft {
  const sla =
    target && policy
      ? {
          target: target.minutes,
          target_in_seconds: target.minutes * 60,
          business_hours: target.business_hours,
          policy: { id: policy.id, title: policy.title, description: policy.description }
        }
      : null
  return { metric, instance_id, type: 'apply_sla', time: at, sla }
}
