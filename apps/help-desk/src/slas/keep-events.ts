import type { Desk } from '../desk'
import type { MetricClock, MetricEvent } from '../tables/service/sla'
import type { MetricEventDraft } from './clocks'

export function keepEvents(desk: Desk, ticketId: number, events: readonly MetricEventDraft[]): void {
  for (const event of events) desk.tables.metricEvents.insert({ ticket_id: ticketId, ...event })
}

interface Change {
  at: string
  before: readonly MetricClock[]
  after: readonly MetricClock[]
}

/** Notes when each running target will be missed, and takes back what will not come to that any more. */
export function keepBreaches(desk: Desk, ticketId: number, { at, before, after }: Change): void {
  for (const clock of after) {
    const was = before.find(one => one.metric === clock.metric && one.instance_id === clock.instance_id)
    const ahead = comingBreach(was)
    const now = comingBreach(clock)
    const isNewTarget = JSON.stringify(was?.target ?? null) !== JSON.stringify(clock.target)
    if (ahead === now && !isNewTarget) continue
    const { metric, instance_id } = clock
    const noted = breachesOf(desk, ticketId, clock)
    for (const event of noted) if (event.time > at) desk.tables.metricEvents.delete(event.id)
    const past = noted.filter(event => event.time <= at && event.deleted !== true)
    const isAhead = now !== null && now > at
    if (isAhead) for (const event of past) desk.tables.metricEvents.update(event.id, { deleted: true })
    // one that runs on past its target has missed it once
    if (now !== null && (isAhead || isNewTarget || past.length === 0))
      desk.tables.metricEvents.insert({
        ticket_id: ticketId,
        metric,
        instance_id,
        type: 'breach',
        time: now,
        deleted: false
      })
  }
}

const comingBreach = (clock: MetricClock | undefined): string | null =>
  clock?.stage === 'active' ? clock.breach_at : null

const breachesOf = (desk: Desk, ticketId: number, { metric, instance_id }: MetricClock): MetricEvent[] =>
  desk.tables.metricEvents
    .find({ where: { ticket_id: ticketId } })
    .filter(event => event.type === 'breach' && event.metric === metric && event.instance_id === instance_id)
