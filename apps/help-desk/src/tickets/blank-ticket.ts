import type { Desk } from '../desk'
import type { Ticket, Via } from '../tables/ticket'

/** The one brand of a local account. */
export const brandId = 392_000_000_001

/** A ticket before anything is said about it: new, asked for and submitted by this person. */
export function blankTicket(desk: Desk, person: { id: number; organization_id: number | null }, via: Via): Ticket {
  const now = desk.clock.stamp()
  return {
    id: 0,
    external_id: null,
    type: null,
    subject: null,
    description: '',
    priority: null,
    status: 'new',
    recipient: null,
    requester_id: person.id,
    submitter_id: person.id,
    assignee_id: null,
    organization_id: person.organization_id,
    group_id: null,
    email_cc_ids: [],
    follower_ids: [],
    problem_id: null,
    is_public: true,
    due_at: null,
    tags: [],
    fields: {},
    via,
    followup_ids: [],
    followup_source_id: null,
    ticket_form_id: desk.tables.ticketForms.find().find(form => form.default)?.id ?? null,
    brand_id: brandId,
    merged_into_id: null,
    created_at: now,
    updated_at: now,
    generated_timestamp: desk.clock.seconds(),
    times: { status: {}, assigned_at: null, requester_updated_at: now, assignee_updated_at: null, solved_at: null }
  }
}
