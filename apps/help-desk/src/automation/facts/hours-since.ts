import type { BusinessTime } from '../../business-hours/business-time'
import type { Status, Ticket } from '../../tables/ticket'

const STATUSES: Readonly<Record<string, Status>> = {
  OPEN: 'open',
  PENDING: 'pending',
  HOLD: 'hold',
  SOLVED: 'solved',
  CLOSED: 'closed'
}

function moment(ticket: Ticket, name: string): string | null | undefined {
  switch (name) {
    case 'NEW':
      return ticket.created_at
    case 'updated_at':
      return ticket.updated_at
    case 'assigned_at':
    case 'requester_updated_at':
    case 'assignee_updated_at':
      return ticket.times[name]
    case 'due_date':
    case 'until_due_date':
      return ticket.type === 'task' ? ticket.due_at : null
    case 'sla_next_breach_at':
    case 'until_sla_next_breach_at':
      return ticket.times.next_breach_at
    default: {
      const status = STATUSES[name]
      return status && ticket.times.status[status]
    }
  }
}

/** How the time between two instants is counted, in hours with fraction. */
type CountHours = (from: number, to: number) => number

const calendarHours: CountHours = (from, to) => (to - from) / 3_600_000

export const businessHours =
  (time: BusinessTime): CountHours =>
  (from, to) =>
    time.minutesBetween(from, to) / 60

/** `until_…` counts towards the instant, the others away from it. */
export function hoursSince(ticket: Ticket, name: string, now: number, count = calendarHours): number | undefined {
  const stamp = moment(ticket, name)
  if (stamp === null || stamp === undefined) return undefined
  const at = Date.parse(stamp)
  if (name.startsWith('until_')) return at < now ? undefined : count(now, at)
  const isPast = name === 'due_date' || name === 'sla_next_breach_at'
  return isPast && at > now ? undefined : count(at, now)
}
