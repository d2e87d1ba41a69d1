import type { Desk } from '../../desk'
import { wholeOf, type JsonRecord } from '../../input'
import type { Ticket } from '../../tables/ticket'

/**
 * The closed ticket a new one follows up, when `via_followup_source_id` names one. It has no effect with other tickets.
 * https://developer.zendesk.com/documentation/ticketing/managing-tickets/creating-and-updating-tickets/
 */
export function sourceOf(desk: Desk, input: JsonRecord): Ticket | undefined {
  const source = desk.tables.tickets.get(wholeOf(input['via_followup_source_id']))
  return source?.status === 'closed' ? source : undefined
}

/**
 * What a follow-up takes over: all tags and most fields, but no comments, priority, type, group or assignee.
 * https://support.zendesk.com/hc/en-us/articles/8421655952026
 */
export function inherited(source: Ticket) {
  return {
    subject: source.subject,
    requester_id: source.requester_id,
    organization_id: source.organization_id,
    email_cc_ids: source.email_cc_ids,
    follower_ids: source.follower_ids,
    tags: source.tags,
    fields: source.fields,
    ticket_form_id: source.ticket_form_id,
    brand_id: source.brand_id,
    followup_source_id: source.id,
    via: {
      channel: 'web',
      source: {
        from: { ticket_id: source.id, subject: source.subject, channel: source.via.channel },
        to: {},
        rel: 'follow_up'
      }
    }
  }
}

/** The closed ticket names its follow-ups. */
export function noteFollowUp(desk: Desk, ticket: Ticket): void {
  const source = desk.tables.tickets.get(ticket.followup_source_id)
  if (source) desk.tables.tickets.update(source.id, { followup_ids: [...source.followup_ids, ticket.id] })
}
