import { isRecorded } from '../control/wire'
import { statusReader } from '../custom-statuses/statuses'
import type { Desk } from '../desk'
import { urlOf } from '../http/api'
import { isConversation } from '../messaging/channels'
import type { TicketField } from '../tables/field'
import type { Ticket } from '../tables/ticket'

/** Presents many tickets with one reading of the field definitions. */
export function ticketPresenter(desk: Desk): (ticket: Ticket) => Record<string, unknown> {
  const fields = desk.tables.ticketFields.find().filter(field => field.removable && field.active)
  const statusOf = statusReader(desk)
  return ticket => ({ ...presentTicket(desk, fields, ticket), custom_status_id: statusOf(ticket) })
}

export function customFieldsOf(fields: TicketField[], ticket: Ticket): { id: number; value: unknown }[] {
  return fields.map(field => ({
    id: field.id,
    value: ticket.fields[String(field.id)] ?? (field.type === 'checkbox' ? false : null)
  }))
}

/** Recorded tickets have it only when they follow up another. */
function followUpSources(desk: Desk, { followup_source_id: source }: Ticket) {
  if (source !== null) return { followup_source_ids: [source] }
  return isRecorded(desk) ? {} : { followup_source_ids: [] }
}

function presentTicket(desk: Desk, fields: TicketField[], ticket: Ticket): Record<string, unknown> {
  const custom = customFieldsOf(fields, ticket)
  return {
    url: urlOf(desk, `tickets/${ticket.id}`),
    id: ticket.id,
    external_id: ticket.external_id,
    via: ticket.via,
    created_at: ticket.created_at,
    updated_at: ticket.updated_at,
    generated_timestamp: ticket.generated_timestamp,
    type: ticket.type,
    subject: ticket.subject,
    raw_subject: ticket.subject,
    description: ticket.description,
    priority: ticket.priority,
    status: ticket.status,
    recipient: ticket.recipient,
    requester_id: ticket.requester_id,
    submitter_id: ticket.submitter_id,
    assignee_id: ticket.assignee_id,
    organization_id: ticket.organization_id,
    group_id: ticket.group_id,
    collaborator_ids: [...new Set([...ticket.email_cc_ids, ...ticket.follower_ids])],
    follower_ids: ticket.follower_ids,
    email_cc_ids: ticket.email_cc_ids,
    forum_topic_id: null,
    problem_id: ticket.problem_id,
    has_incidents: false,
    is_public: ticket.is_public,
    due_at: ticket.due_at,
    tags: ticket.tags,
    custom_fields: custom,
    satisfaction_rating: null,
    sharing_agreement_ids: [],
    fields: custom,
    followup_ids: ticket.followup_ids,
    ...followUpSources(desk, ticket),
    ticket_form_id: ticket.ticket_form_id,
    brand_id: ticket.brand_id,
    allow_channelback: false,
    allow_attachments: true,
    from_messaging_channel: isConversation(ticket)
  }
}
