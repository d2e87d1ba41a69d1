import type { Desk } from '../../desk'
import { applyChanges } from '../change'
import { stampOf } from '../../clock/clock'
import { viaChannel } from '../via'
import { nextEventId, saveAudit } from '../write-audit'

/** Milliseconds. */
export const SOLVED_UNTIL_CLOSED = 28 * 24 * 3_600_000

/** Zendesk closes what was solved 28 days ago whatever the rules say. https://support.zendesk.com/hc/en-us/articles/4408894213018 */
export function closeLongSolved(desk: Desk, now: Date): void {
  const due = desk.tables.tickets.find({
    where: { status: 'solved', solved_at: { lte: stampOf(new Date(now.getTime() - SOLVED_UNTIL_CLOSED)) } }
  })
  for (const ticket of due)
    desk.transaction(() => {
      const events = applyChanges(desk, ticket.id, { status: 'closed' })
      const via = viaChannel('system')
      const metadata = { system: {}, custom: {} }
      const created_at = desk.clock.stamp()
      const draft = { id: nextEventId(desk), ticket_id: ticket.id, author_id: -1, via, metadata, events, created_at }
      const audit = saveAudit(desk, draft)
      desk.events.emit('ticket', { ticketId: ticket.id, actorId: null, auditId: audit.id })
    })
}
