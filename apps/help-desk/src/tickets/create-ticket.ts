import { channelName } from '../automation/facts/people-facts'
import { runTriggers } from '../automation/runs/run-triggers'
import { customStatusId } from '../custom-statuses/statuses'
import type { Desk } from '../desk'
import { settleTags } from '../fields/field-tags'
import { Problems } from '../http/problems'
import { wholeOf, type JsonRecord } from '../input'
import type { Audit, AuditMetadata, EventDraft } from '../tables/audit'
import type { User } from '../tables/people'
import type { Ticket, Via } from '../tables/ticket'
import { inputOf } from './input/agent-input'
import { settleAssignment } from './assignment'
import { blankTicket } from './blank-ticket'
import { auditedProperties, eventValue } from './change-events'
import { inherited, noteFollowUp, sourceOf } from './lifecycle/follow-up'
import type { Arrival } from './arrival'
import { onBehalf } from './comment-flags'
import { checkRequired, isSolving, solverOf } from './guards'
import { readMetadata } from './input/audit-metadata'
import { checkReferences } from './input/check-references'
import { readComment, type CommentDraft } from './input/comment-input'
import { readPeople } from './input/people-input'
import { readCustomFields, readPlain, readTags } from './input/ticket-input'
import { viaOfId } from './via'
import { addComment, macroEvents, nextEventId, saveAudit, touchedTimes, type AuditDraft } from './write-audit'

export interface TicketWrite {
  ticket: Ticket
  /** Null when nothing changed: no audit is written then, and no metadata kept. */
  audit: Audit | null
}

/** A new ticket, its first comment, its audit and what the triggers made of it: all or nothing. @throws ApiError */
export function createTicket(desk: Desk, actor: User, given: JsonRecord, via: Via, arrival: Arrival = {}): TicketWrite {
  return desk.transaction(() => {
    const input = inputOf(actor, undefined, given)
    const problems = new Problems()
    const comment = readComment(input['comment'] ?? input['description'])
    if (!comment) problems.add('description', 'Description: cannot be blank', 'BlankValue')
    const drafted = draftTicket(desk, actor, input, via, comment, problems)
    const draft = { ...drafted, recipient: arrival.recipient ?? drafted.recipient }
    checkReferences(desk, input, problems)
    const metadata = { ...readMetadata(input, problems), ...arrival.metadata }
    problems.check()
    const stored = desk.tables.tickets.insert(draft)
    noteFollowUp(desk, stored)
    const audit = firstAudit(desk, actor, stored, input, metadata, comment)
    audit.events.push(
      ...runTriggers(desk, {
        ticketId: stored.id,
        actor,
        created: true,
        events: [...audit.events],
        before: undefined,
        viaChannel: channelName(stored.via)
      })
    )
    const saved = saveAudit(desk, audit)
    desk.events.emit('ticket', { ticketId: stored.id, actorId: actor.id, auditId: saved.id })
    return { ticket: desk.tables.tickets.get(stored.id) ?? stored, audit: saved }
  })
}

function draftTicket(
  desk: Desk,
  actor: User,
  input: JsonRecord,
  via: Via,
  comment: CommentDraft | undefined,
  problems: Problems
): Ticket {
  const source = sourceOf(desk, input)
  const blank = blankTicket(desk, actor, source ? inherited(source).via : viaOfId(wholeOf(input['via_id']), via))
  const base: Ticket = source ? { ...blank, ...inherited(source) } : blank
  const tags = readTags(input, base.tags)
  const fields = readCustomFields(desk, input, problems)
  const people = readPeople(desk, actor, input, source ? base : undefined, problems)
  const wanted = { ...base, ...readPlain(desk, input, undefined, problems), ...people }
  const settled = settleTags(desk.tables.ticketFields.find(), base, tags, fields)
  let ticket = settleAssignment(desk, blank, { ...wanted, ...settled })
  if (isSolving(undefined, ticket)) {
    if (ticket.assignee_id === null)
      ticket = settleAssignment(desk, ticket, { ...ticket, assignee_id: solverOf(desk, actor, problems) })
    checkRequired(desk, ticket, problems)
  }
  const submitter = desk.tables.users.get(wholeOf(input['submitter_id'])) ?? actor
  const now = desk.clock.stamp()
  const times = touchedTimes({ ...ticket, times: { ...ticket.times, status: { [ticket.status]: now } } }, actor, now)
  return {
    ...ticket,
    submitter_id: submitter.id,
    description: comment?.plain_body ?? '',
    is_public: comment?.public ?? true,
    id: desk.tables.tickets.nextId(),
    times: {
      ...times,
      assigned_at: ticket.assignee_id === null ? null : now,
      solved_at: ticket.status === 'solved' || ticket.status === 'closed' ? now : null
    }
  }
}

function firstAudit(
  desk: Desk,
  actor: User,
  ticket: Ticket,
  input: JsonRecord,
  metadata: AuditMetadata,
  comment: CommentDraft | undefined
): AuditDraft {
  const audit: AuditDraft = {
    id: nextEventId(desk),
    ticket_id: ticket.id,
    author_id: actor.id,
    via: ticket.via,
    metadata,
    events: [],
    created_at: ticket.created_at
  }
  if (comment) {
    const author = desk.tables.users.get(comment.author_id ?? ticket.submitter_id) ?? actor
    audit.metadata = { ...audit.metadata, ...onBehalf(actor, author) }
    addComment(desk, audit, comment, author, ticket.is_public)
  }
  audit.events.push(...createEvents(ticket, customStatusId(desk, ticket)), ...macroEvents(desk, input))
  return audit
}

/** Recorded creations name priority and type also where they are empty, and do not say whether the ticket is public. */
function createEvents(ticket: Ticket, custom_status_id: number): EventDraft[] {
  const events: EventDraft[] = []
  const note = (field_name: string, value: Parameters<typeof eventValue>[0]) => {
    const text = eventValue(value)
    if (text !== null && text.length > 0) events.push({ type: 'Create', field_name, value: text })
  }
  const emptyToo = (name: 'priority' | 'type') => events.push({ type: 'Create', field_name: name, value: ticket[name] })
  for (const name of auditedProperties)
    if (name === 'priority' || name === 'type') emptyToo(name)
    else if (name !== 'is_public') note(name, ticket[name])
  note('custom_status_id', custom_status_id)
  note('tags', ticket.tags)
  for (const [id, value] of Object.entries(ticket.fields)) note(id, value)
  return events
}
