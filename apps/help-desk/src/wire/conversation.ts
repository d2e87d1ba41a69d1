import type { Audit, Comment } from '../tables/audit'

export function presentComment(comment: Comment): Record<string, unknown> {
  return {
    id: comment.id,
    type: 'Comment',
    author_id: comment.author_id,
    body: comment.body,
    html_body: comment.html_body,
    plain_body: comment.plain_body,
    public: comment.public,
    attachments: [],
    audit_id: comment.audit_id,
    via: comment.via,
    created_at: comment.created_at,
    metadata: comment.metadata
  }
}

export function presentAudit(audit: Audit): Record<string, unknown> {
  return {
    id: audit.id,
    ticket_id: audit.ticket_id,
    created_at: audit.created_at,
    author_id: audit.author_id,
    metadata: audit.metadata,
    events: audit.events,
    via: audit.via
  }
}
