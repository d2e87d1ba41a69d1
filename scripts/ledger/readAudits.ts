import { conversationIn } from '../../packages/zendesk-wire/conversationLog'
import { mergeTarget } from '../../packages/zendesk-wire/merges'
import { inTurns } from '../zendesk/inTurns'
import { words } from '../terminal/language'
import { type Raw, records } from '../zendesk/wire'
import { TimedOut, ZendeskError } from '../zendesk/errors'
import { usualLimits } from '../zendesk/limits'
import type { ZendeskClient } from '../zendesk/zendeskClient'

/** What was taken from a ticket's audits; `deleted` = the ticket is gone, and they with it; `unread` says why they cannot be looked at. */
export type AuditReading<T> = { taken: T } | { deleted: string } | { unread: string }

/** A ticket's audits with the people in them; of a conversation, its log as well. */
export interface AuditsRead {
  audits: Raw[]
  users: Raw[]
  log: Raw[]
  mergedInto: number | null
}

/**
 * The audits of many tickets, some at a time. One ticket that cannot be read does not stop the others; an account that
 * refuses or answers nobody does. Only what `take` keeps stays in memory: the audits of a whole account are large.
 */
export const readAuditsOf = async <T>(
  client: Pick<ZendeskClient, 'list'>,
  tickets: readonly number[],
  take: (read: AuditsRead) => T,
  atOnce = usualLimits.ticketsAtOnce
): Promise<Map<number, AuditReading<T>>> => {
  /** Tickets in a row that got no answer in time. */
  let silent = 0
  const read = async (ticket: number): Promise<[number, AuditReading<T>]> => {
    try {
      const users: Raw[] = []
      const audits = await client.list(`/tickets/${ticket}/audits`, 'audits', 'include=users', page => {
        users.push(...records(page.users))
      })
      silent = 0
      const log = conversationIn(audits) ? await client.list(`/tickets/${ticket}/conversation_log`, 'events') : []
      // a target that cannot be read says nothing of a merge
      const auditsOf = (id: number) => client.list(`/tickets/${id}/audits`, 'audits').catch(() => [])
      const mergedInto = await mergeTarget(audits, ticket, auditsOf)
      return [ticket, { taken: take({ audits, users, log, mergedInto }) }]
    } catch (error) {
      silent = error instanceof TimedOut ? silent + 1 : 0
      if (silent >= atOnce) throw error
      const reason = unreadReason(ticket, error)
      return [ticket, error instanceof ZendeskError && error.status === 404 ? { deleted: reason } : { unread: reason }]
    }
  }
  return new Map(await inTurns(tickets, atOnce, read))
}

/** A reason that holds for one object only; what would hold for the next as well is thrown on. */
export const unreadReason = (ticket: number, error: unknown): string => {
  if (error instanceof TimedOut) return words().account.ticketUnread(ticket, error.message)
  // Credentials that are refused and a limit that is used up are no matter of this ticket.
  if (!(error instanceof ZendeskError) || error.status === 401 || error.status === 429) throw error
  return error.status === 404
    ? words().account.ticketDeleted(ticket)
    : words().account.ticketUnread(ticket, error.message)
}
