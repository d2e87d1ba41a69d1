import type { Desk } from '../../desk'
import type { Automation } from '../../tables/rules'
import type { Ticket } from '../../tables/ticket'
import { evaluate } from '../evaluation/conditions/conditions'
import { candidates } from '../facts/candidates'
import { createFactReader, type FactReader } from '../facts/fact-reader'
import { fire, ruleVia } from './fire'
import { keptTrace, type Trace } from './trace'
import { writeRuleAudit } from './write-rule-audit'

/** One automation acts on this many tickets in an hour. Help article 4408832702850, "Automations ticket limit". */
const TICKETS_PER_HOUR = 1000
const UPDATES_PER_TICKET = 100
const NOT_CLOSED = ['new', 'open', 'pending', 'hold', 'solved']

/** One hourly run. The clock already stands at `now`. */
export function runAutomations(desk: Desk, now: Date, trace = keptTrace(desk)): void {
  const automations = desk.tables.automations.find({ orderBy: [{ column: 'position' }, { column: 'id' }] })
  for (const automation of automations.filter(rule => rule.active)) runOne(desk, automation, now, trace)
}

function runOne(desk: Desk, automation: Automation, now: Date, trace?: Trace): void {
  const reader = createFactReader(desk, now)
  const { where } = candidates(desk, { conditions: automation.conditions, now, among: NOT_CLOSED })
  let acted = 0
  for (const id of desk.tables.tickets.ids({ where })) {
    const ticket = desk.tables.tickets.get(id)
    if (!ticket) continue
    if (acted >= TICKETS_PER_HOUR) return
    const facts = reader.facts({ ticket })
    const { matched, failed } = evaluate(automation.conditions, facts)
    const rule = { id: automation.id, title: automation.title }
    const about = { kind: 'automation' as const, ticket_id: ticket.id, rule, fired: matched, failed, ignored: [] }
    if (!matched || timesUpdated(desk, ticket) >= UPDATES_PER_TICKET) trace?.({ ...about, fired: false })
    else {
      acted++
      const ignored = act(desk, reader, automation, ticket)
      trace?.({ ...about, ignored })
    }
  }
}

function act(desk: Desk, reader: FactReader, automation: Automation, ticket: Ticket) {
  return desk.transaction(() => {
    const via = ruleVia('automation', automation)
    const facts = reader.facts({ ticket })
    const { events, ignored } = fire(desk, reader, { ticket, facts, actions: automation.actions, via })
    if (events.length > 0) writeRuleAudit(desk, ticket, via, events)
    return ignored
  })
}

const timesUpdated = (desk: Desk, ticket: Ticket): number =>
  desk.tables.audits.find({ where: { ticket_id: ticket.id } }).filter(a => a.via.source.rel === 'automation').length
