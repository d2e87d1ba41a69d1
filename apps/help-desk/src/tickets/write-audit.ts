import { takeUploads } from '../attachments/uploads'
import type { Desk } from '../desk'
import { wholeOf, wholesOf, type JsonRecord } from '../input'
import type { Audit, AuditMetadata, EventDraft } from '../tables/audit'
import { firstEventId } from '../tables/audit'
import type { User } from '../tables/people'
import type { Ticket, Via } from '../tables/ticket'
import { measureUpdate } from '../slas/measure'
import { nextInSequence } from '../store/sequence'
import type { CommentDraft } from './input/comment-input'

export interface AuditDraft {
  id: number
  ticket_id: number
  author_id: number
  via: Via
  metadata: AuditMetadata
  events: EventDraft[]
  /** One reading of the clock for the audit and the comment in it. */
  created_at: string
}

/** Audits, their events and comments draw on one row of numbers. */
export function nextEventId(desk: Desk): number {
  return nextInSequence(desk.db, 'events', firstEventId)
}

/** Stores the comment and adds its event to the draft. */
export function addComment(
  desk: Desk,
  draft: AuditDraft,
  comment: CommentDraft,
  author: User,
  isPublic: boolean
): void {
  const { body, html_body, plain_body } = comment
  const id = nextEventId(desk)
  const attachments = takeUploads(desk, comment.uploads)
  desk.tables.comments.insert({
    id,
    ticket_id: draft.ticket_id,
    audit_id: draft.id,
    author_id: author.id,
    body,
    html_body,
    plain_body,
    public: isPublic,
    ...(attachments.length > 0 ? { attachment_ids: attachments } : {}),
    via: draft.via,
    metadata: draft.metadata,
    created_at: draft.created_at
  })
  draft.events.push({
    type: 'Comment',
    author_id: author.id,
    body,
    html_body,
    plain_body,
    public: isPublic,
    attachments,
    audit_id: draft.id
  })
}

/** Measures the update and writes its audit with numbered events; a comment's event has the comment's number. */
export function saveAudit(desk: Desk, draft: AuditDraft): Audit {
  const comments = desk.tables.comments.find({ where: { audit_id: draft.id } }).map(comment => comment.id)
  const events = draft.events.map(event => ({
    ...event,
    id: (event.type === 'Comment' ? comments.shift() : undefined) ?? nextEventId(desk)
  }))
  const audit: Audit = { ...draft, events }
  if (events.length === 0) return audit
  measureUpdate(desk, audit)
  return desk.tables.audits.insert(audit)
}

/** Which macros an agent used, as the audit tells it. */
export function macroEvents(desk: Desk, input: JsonRecord): EventDraft[] {
  const ids = [wholeOf(input['macro_id']), ...wholesOf(input['macro_ids'])].filter(id => id !== undefined)
  return ids.flatMap(id => {
    const macro = desk.tables.macros.get(id)
    return macro ? [{ type: 'AgentMacroReference' as const, macro_id: String(macro.id), macro_title: macro.title }] : []
  })
}

/** The ticket's clocks for "hours since" rules, after an update by this person. */
export function touchedTimes(ticket: Ticket, actor: User, now: string): Ticket['times'] {
  return {
    ...ticket.times,
    ...(actor.id === ticket.requester_id ? { requester_updated_at: now } : {}),
    ...(actor.id === ticket.assignee_id ? { assignee_updated_at: now } : {})
  }
}
