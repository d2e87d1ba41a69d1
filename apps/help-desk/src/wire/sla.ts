import { stampOf } from '../clock/clock'
import type { Desk } from '../desk'
import { MEASURED, policyMetric } from '../slas/metric-rules'
import type { MetricClock, MetricEvent } from '../tables/service/sla'

/** Breaches that are ahead are no events yet. */
export function presentMetricEvent(event: MetricEvent): Record<string, unknown> {
  const { id, ticket_id, metric, instance_id, type, time, ...rest } = event
  return { id, ticket_id, metric, instance_id, type, time, ...rest }
}

/** What was measured of a ticket so far, by metric. https://developer.zendesk.com/documentation/ticketing/using-the-zendesk-api/side_loading/ */
export function presentMetricEvents(desk: Desk, ticketId: number, now: Date): Record<string, unknown> {
  const events = desk.tables.metricEvents.find({
    where: { ticket_id: ticketId, time: { lte: stampOf(now) } },
    orderBy: [{ column: 'time' }, { column: 'id' }]
  })
  return Object.fromEntries(
    MEASURED.map(metric => [metric, events.filter(event => event.metric === metric).map(presentMetricEvent)])
  )
}

/** The ticket's targets, of each metric the latest measuring. Without a policy that has one there are none. */
export function presentSlas(desk: Desk, ticketId: number, now: Date): Record<string, unknown> {
  const latest = new Map<string, MetricClock>()
  for (const clock of desk.tables.ticketClocks.get(ticketId)?.clocks ?? [])
    if (clock.target) latest.set(policyMetric(clock), clock)
  return { policy_metrics: [...latest].map(([metric, clock]) => presentMetric(metric, clock, now)) }
}

function presentMetric(metric: string, { breach_at, stage }: MetricClock, now: Date): Record<string, unknown> {
  return { breach_at, stage, metric, ...(breach_at === null ? {} : timeLeft(Date.parse(breach_at) - now.getTime())) }
}

/** In the largest unit, rounded as recorded: 21 hours, 7 days, -141 days. Calendar time, whatever the target counts. */
function timeLeft(ms: number): { minutes: number } | { hours: number } | { days: number } {
  const minutes = Math.round(ms / 60_000)
  // never -0, which JSON writes but nobody reads
  if (Math.abs(minutes) < 60) return { minutes: minutes + 0 }
  if (Math.abs(minutes) < 1440) return { hours: Math.round(minutes / 60) }
  return { days: Math.round(minutes / 1440) }
}
