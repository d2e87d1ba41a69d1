import { customStatusId } from '../custom-statuses/statuses'
import type { Desk } from '../desk'
import { urlOf } from '../http/api'
import type { User } from '../tables/people'
import type { Ticket } from '../tables/ticket'
import { customFieldsOf } from './ticket'

/** Requesters solve what an agent works on, except a problem: incidents hang on it. OAS UpdateRequest */
export function canBeSolvedBy(reader: User, ticket: Ticket): boolean {
  const worked = ticket.assignee_id !== null && ticket.status !== 'closed'
  return ticket.requester_id === reader.id && worked && ticket.type !== 'problem'
}

/** Somebody who speaks in a request, no more of them than other clients may know; agents go by their alias there. */
export function presentParticipant({ id, name, alias, role, organization_id }: User): Record<string, unknown> {
  const agent = role !== 'end-user'
  return { id, name: agent ? alias || name : name, photo: null, agent, organization_id }
}

/** Fields that are visible in the portal only. */
export function presentRequest(desk: Desk, reader: User, ticket: Ticket): Record<string, unknown> {
  const visible = desk.tables.ticketFields.find().filter(f => f.removable && f.active && f.visible_in_portal)
  const custom = customFieldsOf(visible, ticket)
  return {
    url: urlOf(desk, `requests/${ticket.id}`),
    id: ticket.id,
    status: ticket.status,
    custom_status_id: customStatusId(desk, ticket),
    priority: ticket.priority,
    type: ticket.type,
    subject: ticket.subject,
    description: ticket.description,
    organization_id: ticket.organization_id,
    via: ticket.via,
    custom_fields: custom,
    fields: custom,
    requester_id: ticket.requester_id,
    collaborator_ids: ticket.email_cc_ids,
    email_cc_ids: ticket.email_cc_ids,
    is_public: ticket.is_public,
    due_at: ticket.due_at,
    can_be_solved_by_me: canBeSolvedBy(reader, ticket),
    created_at: ticket.created_at,
    updated_at: ticket.updated_at,
    recipient: ticket.recipient,
    followup_source_id: ticket.followup_source_id,
    assignee_id: ticket.assignee_id,
    group_id: ticket.group_id,
    solved: ticket.status === 'solved' || ticket.status === 'closed',
    ticket_form_id: ticket.ticket_form_id
  }
}
