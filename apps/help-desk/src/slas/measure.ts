import { createFactReader } from '../automation/facts/fact-reader'
import { accountBusinessTime } from '../business-hours/account-schedule'
import type { BusinessTime } from '../business-hours/business-time'
import { stampOf } from '../clock/clock'
import type { Desk } from '../desk'
import type { Audit, EventDraft } from '../tables/audit'
import type { MetricClock } from '../tables/service/sla'
import type { Ticket } from '../tables/ticket'
import { choosePolicy } from './choose-policy'
import { TicketMetrics, type CountMinutes, type Happening } from './clocks'
import { happenings, publicComments } from './history'
import { isDone } from './metric-rules'
import { keepBreaches, keepEvents } from './keep-events'
import { aimClocks } from './targets'

type Update = Pick<Audit, 'ticket_id' | 'created_at'> & { events: readonly EventDraft[] }
type Heard = Pick<Happening, 'at' | 'publicComments'>

/** Measures an update whose audit is about to be written; the ticket is written already. */
export function measureUpdate(desk: Desk, { ticket_id, created_at, events }: Update): void {
  const ticket = desk.tables.tickets.get(ticket_id)
  if (ticket) measure(desk, ticket, { at: created_at, publicComments: publicComments(desk, ticket, events) })
}

/**
 * Moves the ticket's clocks on to what it is now, and applies the policy it meets now: policies reach a ticket with its next
 * event. https://support.zendesk.com/hc/en-us/articles/4408885881498
 */
export function measure(desk: Desk, ticket: Ticket, { at, publicComments }: Heard): void {
  const time = accountBusinessTime(desk)
  const metrics = metricsSoFar(desk, ticket, countBy(time))
  const before = structuredClone(metrics.clocks)
  const created = metrics.clocks.length === 0
  metrics.step({ at, status: ticket.status, created, publicComments })
  const policy = choosePolicy(desk, createFactReader(desk).facts({ ticket }))
  const after = (from: string, minutes: number, business: boolean) => instantAfter(time, from, minutes, business)
  const aimed = aimClocks(metrics.clocks, { at, started: metrics.started, policy, priority: ticket.priority, after })
  keepEvents(desk, ticket.id, [...metrics.events, ...aimed])
  keepBreaches(desk, ticket.id, { at, before, after: metrics.clocks })
  const kept = { id: ticket.id, policy_id: policy?.id ?? null, clocks: metrics.clocks }
  if (before.length > 0 && desk.tables.ticketClocks.get(ticket.id)) desk.tables.ticketClocks.update(ticket.id, kept)
  else desk.tables.ticketClocks.insert(kept)
  noteNextBreach(desk, ticket, metrics.clocks)
}

/** Kept ones, or, of a ticket that was never measured, those its audits tell of. */
function metricsSoFar(desk: Desk, ticket: Ticket, count: CountMinutes): TicketMetrics {
  const kept = desk.tables.ticketClocks.get(ticket.id)
  const metrics = new TicketMetrics(kept?.clocks ?? [], count)
  if (kept) return metrics
  const audits = desk.tables.audits.find({ where: { ticket_id: ticket.id } })
  for (const happening of happenings(desk, ticket, audits)) metrics.step(happening)
  return metrics
}

const minutesBetween = (from: string, to: string) => Math.max(Date.parse(to) - Date.parse(from), 0) / 60_000

/** Without a schedule all hours are business hours. */
const countBy =
  (time: BusinessTime | undefined): CountMinutes =>
  (from, to) => {
    const calendar = minutesBetween(from, to)
    return { calendar, business: time ? time.minutesBetween(Date.parse(from), Date.parse(to)) : calendar }
  }

function instantAfter(
  time: BusinessTime | undefined,
  from: string,
  minutes: number,
  business: boolean
): string | undefined {
  const start = Date.parse(from)
  const instant = business && time ? time.after(start, minutes) : start + minutes * 60_000
  return instant === undefined ? undefined : stampOf(new Date(instant))
}

/** The earliest target of those that run: what views show and sort by. */
function noteNextBreach(desk: Desk, ticket: Ticket, clocks: readonly MetricClock[]): void {
  const running = isDone(ticket.status) ? [] : clocks.filter(clock => clock.stage === 'active')
  const next = running.flatMap(({ breach_at }) => breach_at ?? []).toSorted()[0] ?? null
  if (next === (ticket.times.next_breach_at ?? null)) return
  desk.tables.tickets.update(ticket.id, { times: { ...ticket.times, next_breach_at: next } })
}
