import type { Desk } from '../desk'
import type { EventDraft } from '../tables/audit'
import type { Ticket, Via } from '../tables/ticket'
import { nextEventId, saveAudit } from '../tickets/write-audit'
import { systemUser } from './system-user'
import { runTriggers } from './run-triggers'

/** The audit of an update nobody made by hand, and of what triggers make of it. */
export function writeRuleAudit(desk: Desk, before: Ticket, via: Via, events: EventDraft[]): void {
  const run = { ticketId: before.id, actor: systemUser, created: false, events, before, viaChannel: via.channel }
  const audit = saveAudit(desk, {
    id: nextEventId(desk),
    ticket_id: before.id,
    author_id: systemUser.id,
    via,
    metadata: { system: {}, custom: {} },
    events: [...events, ...runTriggers(desk, run)]
  })
  desk.events.emit('ticket', { ticketId: before.id, actorId: null, auditId: audit.id })
}
