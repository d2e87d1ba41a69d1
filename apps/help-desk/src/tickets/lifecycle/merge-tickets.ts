import type { Desk } from '../../desk'
import { invalid, notFound } from '../../http/api-error'
import { booleanOf, textOf, wholesOf, type JsonRecord } from '../../input'
import type { User } from '../../tables/people'
import type { Ticket } from '../../tables/ticket'
import { updateTicket } from '../update-ticket'
import { nextEventId } from '../write-audit'

/** What must be true before the job is queued. @throws 404, 422 */
export function checkMerge(desk: Desk, targetId: number, input: JsonRecord): Ticket[] {
  const target = desk.tables.tickets.get(targetId)
  const sources = wholesOf(input['ids']).map(id => desk.tables.tickets.get(id))
  if (!target) throw notFound()
  const open = sources.filter(ticket => ticket !== undefined)
  if (open.length === 0 || open.length < sources.length || open.some(ticket => ticket.id === targetId))
    throw invalid('ids', 'Ids: must name other tickets')
  if ([target, ...open].some(ticket => ticket.status === 'closed'))
    throw invalid('status', 'Status: closed tickets cannot be merged')
  return open
}

/** Sources are closed and point to the target; their requesters join its CCs. */
export function mergeTickets(desk: Desk, actor: User, targetId: number, input: JsonRecord): void {
  desk.transaction(() => {
    const sources = checkMerge(desk, targetId, input)
    const target = desk.tables.tickets.get(targetId)
    const priv = [target, ...sources].some(ticket => ticket?.is_public === false)
    const named = sources.map(ticket => `#${ticket.id}`).join(', ')
    const via = { channel: 'web', source: { from: {}, to: {}, rel: 'merge' } }
    for (const source of sources) {
      const body = textOf(input['source_comment']) || `This request was closed and merged into request #${targetId}.`
      const comment = { body, public: !priv && booleanOf(input['source_comment_is_public']) === true }
      updateTicket(desk, actor, source.id, { comment, additional_tags: ['closed_by_merge'] }, via)
      closeInto(desk, actor, source.id, targetId)
    }
    const comment = {
      body: textOf(input['target_comment']) || `Requests ${named} were closed and merged into this request.`,
      public: !priv && booleanOf(input['target_comment_is_public']) === true
    }
    const guests = sources.flatMap(source => [source.requester_id, ...source.email_cc_ids])
    const email_ccs = guests.map(user_id => ({ user_id, action: 'put' }))
    updateTicket(
      desk,
      actor,
      targetId,
      { comment, email_ccs },
      { ...via, source: { ...via.source, from: { ticket_ids: sources.map(s => s.id) } } }
    )
  })
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
  desk.events.emit('ticket', { ticketId: sourceId, actorId: actor.id, auditId: audit.id })
}
