import type { Desk } from '../../desk'
import { blankUser } from '../../people/create-user'
import type { EventDraft } from '../../tables/audit'
import type { User } from '../../tables/people'
import type { Ticket, Via } from '../../tables/ticket'
import { nextEventId, saveAudit } from '../../tickets/write-audit'
import { runTriggers } from './run-triggers'

/** Author of what the account does by itself: user -1 in Zendesk's audits. */
const systemUser: User = {
  ...blankUser('1970-01-01T00:00:00Z'),
  id: -1,
  name: 'System',
  role: 'admin',
  verified: true,
  locale_id: 1,
  time_zone: 'UTC'
}

/** The audit of an update nobody made by hand, and of what triggers make of it. */
export function writeRuleAudit(desk: Desk, before: Ticket, via: Via, events: EventDraft[]): void {
  const run = { ticketId: before.id, actor: systemUser, created: false, events, before, viaChannel: via.channel }
  const audit = saveAudit(desk, {
    id: nextEventId(desk),
    ticket_id: before.id,
    author_id: systemUser.id,
    via,
    metadata: { system: {}, custom: {} },
    events: [...events, ...runTriggers(desk, run)],
    created_at: desk.clock.stamp()
  })
  desk.events.emit('ticket', { ticketId: before.id, actorId: null, auditId: audit.id })
}
