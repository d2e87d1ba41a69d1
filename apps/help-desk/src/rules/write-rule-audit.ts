import type { Desk } from '../desk'
import { firstEventId, type EventDraft } from '../tables/audit'
import { nextInSequence } from '../store/sequence'
import type { Ticket, Via } from '../tables/ticket'
import { systemUser } from './system-user'
import { runTriggers } from './run-triggers'

/** The audit of an update nobody made by hand, and of what triggers make of it. */
export function writeRuleAudit(desk: Desk, before: Ticket, via: Via, events: EventDraft[]): void {
  const run = { ticketId: before.id, actor: systemUser, created: false, events, before, viaChannel: via.channel }
  const all = [...events, ...runTriggers(desk, run)]
  const nextId = () => nextInSequence(desk.db, desk.tables.audits.shape.name, firstEventId)
  const audit = desk.tables.audits.insert({
    id: nextId(),
    ticket_id: before.id,
    created_at: desk.clock.stamp(),
    author_id: systemUser.id,
    via,
    metadata: { system: {}, custom: {} },
    events: all.map(event => ({ ...event, id: nextId() }))
  })
  desk.events.emit('ticket', { ticketId: before.id, actorId: null, auditId: audit.id })
}
