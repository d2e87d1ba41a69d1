import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import { wordsIn } from '../search/mentions'
import { Collection } from '../store/collection'
import type { Where } from '../store/where'

export type Status = 'new' | 'open' | 'pending' | 'hold' | 'solved' | 'closed'
export type Priority = 'low' | 'normal' | 'high' | 'urgent'
export type TicketType = 'problem' | 'incident' | 'question' | 'task'
export type FieldValue = string | number | boolean | string[] | null

export interface Via {
  channel: string
  source: { from: Record<string, unknown>; to: Record<string, unknown>; rel: string | null }
}

/** When things last happened; hours-since conditions count from here. All `YYYY-MM-DDTHH:MM:SSZ`. */
interface TicketTimes {
  /** When the ticket last entered each status it has been in. */
  status: Partial<Record<Status, string>>
  assigned_at: string | null
  requester_updated_at: string
  assignee_updated_at: string | null
  solved_at: string | null
  /** When the next target of its SLA policy is missed, or was; absent or null without one that runs. */
  next_breach_at?: string | null
}

export interface Ticket {
  id: number
  external_id: string | null
  type: TicketType | null
  subject: string | null
  description: string
  priority: Priority | null
  status: Status
  /** A status of the account's own in the status's category; absent or null where it is the category's default one. */
  custom_status_id?: number | null
  recipient: string | null
  requester_id: number
  submitter_id: number
  assignee_id: number | null
  organization_id: number | null
  group_id: number | null
  email_cc_ids: number[]
  follower_ids: number[]
  problem_id: number | null
  is_public: boolean
  due_at: string | null
  tags: string[]
  /** Custom field id, as a string → value. A missing key is an empty field. */
  fields: Record<string, FieldValue>
  via: Via
  followup_ids: number[]
  followup_source_id: number | null
  ticket_form_id: number | null
  brand_id: number
  merged_into_id: number | null
  created_at: string
  updated_at: string
  /** Unix seconds of the last write, also of those that generate no event. */
  generated_timestamp: number
  times: TicketTimes
}

const tagWord = (tag: string): string => `#${tag}`

const ccWord = (userId: number): string => `@${userId}`

const followerWord = (userId: number): string => `+${userId}`

/** Tickets this person follows. */
export const followedBy = (userId: number): Where => ({ followed: { word: followerWord(userId) } })

/** Tickets with this person in copy. */
export const copiedTo = (userId: number): Where => ({ copied: { word: ccWord(userId) } })

/** Tickets with a tag. */
export const taggedWith = (tag: string): Where => ({ tag: { word: tagWord(tag) } })

/** A ticket out of sight, for 30 days. */
export interface DeletedTicket {
  id: number
  ticket: Ticket
  actor_id: number
  deleted_at: string
}

export function ticketTables(db: DatabaseSyncInstance) {
  return {
    deletedTickets: new Collection<DeletedTicket>(db, {
      name: 'deleted_tickets',
      indexes: { deleted_at: one => one.deleted_at }
    }),
    tickets: new Collection<Ticket>(db, {
      name: 'tickets',
      firstId: 1,
      indexes: {
        external_id: t => t.external_id,
        /** Search does not mind its case. */
        external_key: t => t.external_id?.toLowerCase(),
        type: t => t.type,
        status: t => t.status,
        priority: t => t.priority,
        requester_id: t => t.requester_id,
        submitter_id: t => t.submitter_id,
        assignee_id: t => t.assignee_id,
        organization_id: t => t.organization_id,
        group_id: t => t.group_id,
        ticket_form_id: t => t.ticket_form_id,
        created_at: t => t.created_at,
        updated_at: t => t.updated_at,
        solved_at: t => t.times.solved_at,
        due_at: t => t.due_at,
        followup_source_id: t => t.followup_source_id,
        subject: t => t.subject
      },
      words: t => [
        ...wordsIn(t.subject),
        ...wordsIn(t.description),
        ...t.tags.map(tagWord),
        ...t.email_cc_ids.map(ccWord),
        ...t.follower_ids.map(followerWord)
      ]
    })
  }
}
