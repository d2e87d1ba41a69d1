import type { Desk } from '../desk'
import type { Audit, AuditEvent, Comment } from '../tables/audit'
import { presentAttachments } from './attachment'

export function presentComment(desk: Desk, comment: Comment): Record<string, unknown> {
  return {
    id: comment.id,
    type: 'Comment',
    author_id: comment.author_id,
    body: comment.body,
    html_body: comment.html_body,
    plain_body: comment.plain_body,
    public: comment.public,
    attachments: presentAttachments(desk, comment.attachment_ids),
    audit_id: comment.audit_id,
    via: comment.via,
    created_at: comment.created_at,
    metadata: comment.metadata
  }
}

export function presentAudit(desk: Desk, audit: Audit): Record<string, unknown> {
  return {
    id: audit.id,
    ticket_id: audit.ticket_id,
    created_at: audit.created_at,
    author_id: audit.author_id,
    metadata: audit.metadata,
    events: audit.events.map(event => presentEvent(desk, event)),
    via: audit.via
  }
}

function presentEvent(desk: Desk, event: AuditEvent): unknown {
  return event.type === 'Comment' ? { ...event, attachments: presentAttachments(desk, event.attachments) } : event
}
