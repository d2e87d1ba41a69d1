import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import { wordsIn } from '../search/mentions'
import { Collection } from '../store/collection'
import type { Via } from './ticket'

/** Values of audit events are strings, string lists or null; a `custom_ticket_fields` event is named by the field's id. */
export type EventValue = string | string[] | null

/** `via` is set when something other than the audit's own cause made the event, such as a trigger. */
interface CreateEvent {
  id: number
  type: 'Create'
  field_name: string
  value: EventValue
  via?: Via
}
export interface ChangeEvent {
  id: number
  type: 'Change'
  field_name: string
  value: EventValue
  previous_value: EventValue
  via?: Via
}
interface CommentEvent {
  id: number
  type: 'Comment'
  author_id: number
  body: string
  html_body: string
  plain_body: string
  public: boolean
  /** Ids of the files. */
  attachments: number[]
  audit_id: number
  via?: Via
}
/** A mail sent by a rule to people. */
interface NotificationEvent {
  id: number
  type: 'Notification'
  subject: string
  body: string
  recipients: number[]
  via?: Via
}
/** Mails to those in CC, or to followers. */
interface CcEvent {
  id: number
  type: 'Cc' | 'EmailCcChange' | 'FollowerChange'
  recipients?: number[]
  previous_email_ccs?: string[]
  current_email_ccs?: string[]
  previous_followers?: string[]
  current_followers?: string[]
  via?: Via
}
/** The messages of a conversation on a messaging channel. */
interface ChatEvent {
  id: number
  type: 'ChatStartedEvent'
  value: Record<string, unknown>
  attachments: []
  via?: Via
}
/** A macro an agent used; a webhook called; anything that changes nothing by itself. */
interface OtherEvent {
  id: number
  type: 'AgentMacroReference' | 'External' | 'Error' | 'TicketMerge'
  macro_id?: string
  macro_title?: string
  resource?: string
  value?: EventValue
  body?: string
  message?: string
  via?: Via
}
export type AuditEvent = CreateEvent | ChangeEvent | CommentEvent | NotificationEvent | CcEvent | ChatEvent | OtherEvent
type WithoutId<E> = E extends AuditEvent ? Omit<E, 'id'> : never
/** An event before the audit that holds it is written. */
export type EventDraft = WithoutId<AuditEvent>

export interface AuditMetadata {
  system: Record<string, unknown>
  custom: Record<string, unknown>
  flags?: number[]
  flags_options?: Record<string, unknown>
  trusted?: boolean
  notifications_suppressed_for?: number[]
}

export interface Audit {
  id: number
  ticket_id: number
  created_at: string
  author_id: number
  via: Via
  metadata: AuditMetadata
  events: AuditEvent[]
}

export interface Comment {
  id: number
  ticket_id: number
  audit_id: number
  author_id: number
  body: string
  html_body: string
  plain_body: string
  public: boolean
  /** Files that came with it; absent where none did. */
  attachment_ids?: number[]
  via: Via
  metadata: AuditMetadata
  created_at: string
}

/** First number of the space that audits and their events share. */
export const firstEventId = 420_000_000_001

export function auditTables(db: DatabaseSyncInstance) {
  return {
    audits: new Collection<Audit>(db, {
      name: 'audits',
      firstId: firstEventId,
      indexes: { ticket_id: a => a.ticket_id, created_at: a => a.created_at }
    }),
    comments: new Collection<Comment>(db, {
      name: 'comments',
      indexes: { ticket_id: c => c.ticket_id, audit_id: c => c.audit_id, created_at: c => c.created_at },
      words: c => wordsIn(c.plain_body)
    })
  }
}
