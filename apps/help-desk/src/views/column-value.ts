import type { Ticket } from '../tables/ticket'
import type { Column } from './columns'

export type CellValue = string | number | boolean | string[] | null

/** What a row shows in a column: ids for people, groups and organizations. */
export function cellValue(ticket: Ticket, column: Column): CellValue {
  if (typeof column.id === 'number') return ticket.fields[String(column.id)] ?? null
  switch (column.id) {
    case 'nice_id':
      return ticket.id
    case 'assignee':
      return ticket.assignee_id
    case 'requester':
      return ticket.requester_id
    case 'submitter':
      return ticket.submitter_id
    case 'group':
      return ticket.group_id
    case 'organization':
      return ticket.organization_id
    case 'ticket_form':
      return ticket.ticket_form_id
    case 'brand':
      return ticket.brand_id
    case 'created':
      return ticket.created_at
    case 'updated':
      return ticket.updated_at
    case 'assigned':
      return ticket.times.assigned_at
    case 'updated_assignee':
      return ticket.times.assignee_updated_at
    case 'updated_requester':
      return ticket.times.requester_updated_at
    case 'solved':
      return ticket.times.solved_at
    case 'sla_next_breach_at':
      return ticket.times.next_breach_at ?? null
    case 'due_date':
      return ticket.due_at
    case 'subject':
    case 'status':
    case 'priority':
    case 'type':
      return ticket[column.id]
    default:
      return null
  }
}
