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
    default: {
      const status = STATUSES[name]
      return status && ticket.times.status[status]
    }
  }
}

/** Calendar hours, with fraction. `until_due_date` counts towards the date, the others away from it. */
export function hoursSince(ticket: Ticket, name: string, now: number): number | undefined {
  const at = moment(ticket, name)
  if (at === null || at === undefined) return undefined
  const hours = (now - Date.parse(at)) / 3_600_000
  if (name !== 'until_due_date') return name === 'due_date' && hours < 0 ? undefined : hours
  return hours > 0 ? undefined : -hours
}
