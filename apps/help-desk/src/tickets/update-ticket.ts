import { runTriggers } from '../automation/runs/run-triggers'
import type { Desk } from '../desk'
import { forbidden, notFound } from '../http/api-error'
import { Problems } from '../http/problems'
import type { JsonRecord } from '../input'
import type { AuditMetadata, EventDraft } from '../tables/audit'
import type { User } from '../tables/people'
import type { Ticket, Via } from '../tables/ticket'
import { mayOpen } from './access'
import { inputOf } from './input/agent-input'
import { changeTicket, type ChangedTicket, type TicketChanges } from './change'
import type { TicketWrite } from './create-ticket'
import type { Arrival } from './arrival'
import { onBehalf } from './comment-flags'
import { checkRequired, guardClosed, guardStamp, isSolving, solverOf } from './guards'
import { readMetadata } from './input/audit-metadata'
import { checkReferences } from './input/check-references'
import { readComment, type CommentDraft } from './input/comment-input'
import { readPeople } from './input/people-input'
import { readCustomFields, readPlain, readTags } from './input/ticket-input'
import { addComment, macroEvents, nextEventId, saveAudit, touchedTimes } from './write-audit'

/** One update with its comment, audit and triggers: all or nothing. @throws ApiError 403, 404, 409, 422 */
export function updateTicket(
  desk: Desk,
  actor: User,
  id: number,
  given: JsonRecord,
  via: Via,
  arrival: Arrival = {}
): TicketWrite {
  return desk.transaction(() => {
    const before = desk.tables.tickets.get(id)
    if (!before) throw notFound()
    if (!mayOpen(desk, actor, before)) throw forbidden()
    const input = inputOf(actor, before, given)
    guardStamp(before, input)
    guardClosed(before, input)
    const problems = new Problems()
    const comment = commentOf(input, actor, before, arrival)
    const changed = settle(desk, actor, before, readChanges(desk, actor, before, input, comment, problems), problems)
    checkReferences(desk, input, problems)
    const metadata = { ...readMetadata(input, problems), ...arrival.metadata }
    problems.check()
    return write(desk, { actor, before, changed, comment, metadata, input, via })
  })
}

function readChanges(
  desk: Desk,
  actor: User,
  before: Ticket,
  input: JsonRecord,
  comment: CommentDraft | undefined,
  problems: Problems
): TicketChanges {
  const tags = readTags(input, before.tags)
  const fields = readCustomFields(desk, input, problems)
  const people = before.status === 'closed' ? {} : readPeople(desk, actor, input, before, problems)
  return {
    ...readPlain(desk, input, before, problems),
    ...people,
    ...(tags ? { tags } : {}),
    ...(fields ? { fields } : {}),
    ...(comment?.public ? { is_public: true } : {}),
    ...('status' in input || 'custom_status_id' in input ? {} : reopening(actor, before, comment))
  }
}

/** An end user's comment reopens what waited or was done, unless it came with a status of its own. https://support.zendesk.com/hc/en-us/articles/4408894213018 */
function reopening(actor: User, before: Ticket, comment: CommentDraft | undefined): TicketChanges {
  const waits = ['pending', 'hold', 'solved'].includes(before.status)
  return comment && actor.role === 'end-user' && waits ? { status: 'open' } : {}
}

function settle(desk: Desk, actor: User, before: Ticket, changes: TicketChanges, problems: Problems): ChangedTicket {
  let changed = changeTicket(desk, before, changes)
  if (!isSolving(before, changed.ticket)) return changed
  if (changed.ticket.assignee_id === null) {
    const assignee_id = solverOf(desk, actor, problems)
    changed = changeTicket(desk, before, { ...changes, assignee_id })
  }
  checkRequired(desk, changed.ticket, problems)
  return changed
}

type SettledComment = CommentDraft & { public: boolean }

/** Clients speak in public, agents as they say or as the ticket was before. */
function commentOf(input: JsonRecord, actor: User, before: Ticket, arrival: Arrival): SettledComment | undefined {
  const comment = readComment(input['comment'])
  const wanted = actor.role === 'end-user' || (comment?.public ?? before.is_public)
  return comment && { ...comment, public: wanted && arrival.isPrivate !== true }
}

interface Update {
  actor: User
  before: Ticket
  changed: ChangedTicket
  comment: SettledComment | undefined
  metadata: AuditMetadata
  input: JsonRecord
  via: Via
}

function write(desk: Desk, { actor, before, changed, comment, metadata, input, via }: Update): TicketWrite {
  const now = desk.clock.stamp()
  const audit = {
    id: nextEventId(desk),
    ticket_id: before.id,
    author_id: actor.id,
    via,
    metadata,
    events: new Array<EventDraft>(),
    created_at: now
  }
  if (comment) {
    const author = (actor.role === 'end-user' ? undefined : desk.tables.users.get(comment.author_id)) ?? actor
    audit.metadata = { ...audit.metadata, ...onBehalf(actor, author) }
    addComment(desk, audit, comment, author, comment.public)
  }
  audit.events.push(...changed.events, ...macroEvents(desk, input))
  const happened = comment !== undefined || changed.events.length > 0
  desk.tables.tickets.update(before.id, {
    ...changed.ticket,
    ...(happened ? { updated_at: now, times: touchedTimes(changed.ticket, actor, now) } : {})
  })
  if (happened) {
    const run = {
      ticketId: before.id,
      actor,
      created: false,
      events: [...audit.events],
      before,
      viaChannel: via.channel
    }
    audit.events.push(...runTriggers(desk, run))
  }
  const saved = happened ? saveAudit(desk, audit) : null
  desk.events.emit('ticket', { ticketId: before.id, actorId: actor.id, auditId: saved?.id ?? null })
  return { ticket: desk.tables.tickets.get(before.id) ?? changed.ticket, audit: saved }
}
