import { copyFiles } from '../../attachments/copy-files'
import type { Desk } from '../../desk'
import { forbidden, invalid, notFound } from '../../http/api-error'
import { booleanOf, textOf, wholesOf, type JsonRecord } from '../../input'
import { isLightAgent } from '../../people/agent-kinds'
import { measureUpdate } from '../../slas/measure'
import type { User } from '../../tables/people'
import type { Ticket } from '../../tables/ticket'
import { mayOpen } from '../access'
import { updateTicket } from '../update-ticket'
import { nextEventId } from '../write-audit'

interface Merge {
  target: Ticket
  sources: Ticket[]
}

/** What must be true before the job is queued. @throws 403, 404, 422 */
export function checkMerge(desk: Desk, actor: User, targetId: number, input: JsonRecord): Merge {
  if (isLightAgent(actor)) throw forbidden()
  const target = desk.tables.tickets.get(targetId)
  const named = wholesOf(input['ids']).map(id => desk.tables.tickets.get(id))
  if (!target) throw notFound()
  const sources = named.filter(ticket => ticket !== undefined)
  if (sources.length === 0 || sources.length < named.length || sources.some(ticket => ticket.id === targetId))
    throw invalid('ids', 'Ids: must name other tickets')
  if ([target, ...sources].some(ticket => !mayOpen(desk, actor, ticket))) throw forbidden()
  if ([target, ...sources].some(ticket => ticket.status === 'closed'))
    throw invalid('status', 'Status: closed tickets cannot be merged')
  return { target, sources }
}

/** A comment of the merge, when one was sent. Where any of the tickets is private nobody but agents sees it. */
function commentOf(input: JsonRecord, side: 'source' | 'target', { target, sources }: Merge): JsonRecord | undefined {
  const body = textOf(input[`${side}_comment`])?.trim()
  if (!body) return undefined
  const shared = [target, ...sources].every(ticket => ticket.is_public)
  return { body, public: shared && booleanOf(input[`${side}_comment_is_public`]) === true }
}

const viaMerge = (from: Record<string, unknown>) => ({ channel: 'web', source: { from, to: {}, rel: 'merge' } })

/**
 * Sources are closed and tagged, their requesters join the target's CCs. What is said of it on both is the caller's: the
 * workspace proposes Zendesk's words, the API none.
 */
export function mergeTickets(desk: Desk, actor: User, targetId: number, input: JsonRecord): void {
  desk.transaction(() => {
    const merge = checkMerge(desk, actor, targetId, input)
    const { sources } = merge
    const told = commentOf(input, 'source', merge)
    for (const source of sources) {
      const changes = { additional_tags: ['closed_by_merge'], ...(told ? { comment: told } : {}) }
      updateTicket(desk, actor, source.id, changes, viaMerge({}))
      closeInto(desk, actor, source.id, targetId)
    }
    const received = commentOf(input, 'target', merge)
    const guests = sources.flatMap(source => [source.requester_id, ...source.email_cc_ids])
    const email_ccs = guests.map(user_id => ({ user_id, action: 'put' }))
    const comment = received ? { comment: { ...received, ...filesOf(desk, sources) } } : {}
    const via = viaMerge({ ticket_ids: sources.map(source => source.id) })
    updateTicket(desk, actor, targetId, { ...comment, email_ccs }, via)
  })
}

/** The sources' files go along with the target's comment. OAS MergeTicketsIntoTargetTicket */
function filesOf(desk: Desk, sources: readonly Ticket[]): JsonRecord {
  const comments = sources.flatMap(({ id }) => desk.tables.comments.find({ where: { ticket_id: id } }))
  const token = copyFiles(
    desk,
    comments.flatMap(comment => comment.attachment_ids ?? [])
  )
  return token === undefined ? {} : { uploads: [token] }
}

/** Merging closes whatever is still required or unassigned. */
function closeInto(desk: Desk, actor: User, sourceId: number, targetId: number): void {
  const now = desk.clock.stamp()
  const source = desk.tables.tickets.get(sourceId)
  if (!source) return
  desk.tables.tickets.update(sourceId, {
    status: 'closed',
    merged_into_id: targetId,
    updated_at: now,
    times: {
      ...source.times,
      status: { ...source.times.status, closed: now },
      solved_at: source.times.solved_at ?? now
    }
  })
  const audit = desk.tables.audits.find({
    where: { ticket_id: sourceId },
    orderBy: [{ column: 'id', descending: true }],
    limit: 1
  })[0]
  if (!audit) return
  desk.tables.audits.update(audit.id, {
    events: [
      ...audit.events,
      { id: nextEventId(desk), type: 'Change', field_name: 'status', value: 'closed', previous_value: source.status }
    ]
  })
  measureUpdate(desk, { ticket_id: sourceId, created_at: now, events: [] })
  desk.events.emit('ticket', { ticketId: sourceId, actorId: actor.id, auditId: audit.id })
}
