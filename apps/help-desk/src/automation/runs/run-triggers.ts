import type { Desk } from '../../desk'
import type { EventDraft } from '../../tables/audit'
import type { User } from '../../tables/people'
import type { Trigger } from '../../tables/rules'
import type { Ticket } from '../../tables/ticket'
import { evaluate } from '../evaluation/conditions/conditions'
import type { RuleUpdate } from '../evaluation/rule-types'
import { createFactReader } from '../facts/fact-reader'
import { fire, ruleVia } from './fire'
import { keptTrace, type Trace } from './trace'

interface TriggerRun {
  ticketId: number
  actor: User
  created: boolean
  /** What the update did, its comment included. */
  events: EventDraft[]
  /** The ticket as it was; undefined when the update created it. */
  before: Ticket | undefined
  viaChannel: string
  trace?: Trace
}

/** Categories in their order, then triggers in theirs. */
function activeTriggers(desk: Desk): Trigger[] {
  const places = new Map(desk.tables.triggerCategories.find().map(category => [category.id, category.position]))
  const place = (trigger: Trigger) => places.get(trigger.category_id) ?? 0
  return desk.tables.triggers
    .find({ orderBy: [{ column: 'position' }, { column: 'id' }] })
    .filter(trigger => trigger.active)
    .toSorted((a, b) => place(a) - place(b))
}

function updateOf(run: TriggerRun): RuleUpdate {
  const comment = run.events.find(event => event.type === 'Comment')
  return {
    created: run.created,
    via_channel: run.viaChannel,
    comment: comment && { body: comment.plain_body, public: comment.public },
    attachments: comment?.attachments.length ?? 0
  }
}

/**
 * Zendesk's cycle: triggers are asked in order; the first that changes the ticket starts the round anew; each fires
 * once per update. None runs on a ticket that was closed before. Writes what they change; their events go into the audit of the update that caused them.
 * https://support.zendesk.com/hc/en-us/articles/203662246
 */
export function runTriggers(desk: Desk, run: TriggerRun): EventDraft[] {
  if (run.before?.status === 'closed') return []
  const waiting = activeTriggers(desk)
  if (waiting.length === 0) return []
  const reader = createFactReader(desk)
  const update = updateOf(run)
  const events: EventDraft[] = []
  const last = new Map<number, Parameters<Trace>[0]>()
  for (let at = 0; at < waiting.length;) {
    const trigger = waiting[at]
    const ticket = desk.tables.tickets.get(run.ticketId)
    if (!trigger || !ticket) break
    const facts = reader.facts({ ticket, before: run.before, update, actor: run.actor })
    const { matched, failed } = evaluate(trigger.conditions, facts)
    const rule = { id: trigger.id, title: trigger.title }
    const about = { kind: 'trigger' as const, ticket_id: ticket.id, rule, fired: matched, failed, ignored: [] }
    last.set(trigger.id, about)
    if (!matched) {
      at++
      continue
    }
    const via = ruleVia('trigger', trigger)
    const fired = fire(desk, reader, { ticket, facts, actions: trigger.actions, via })
    last.set(trigger.id, { ...about, ignored: fired.ignored })
    events.push(...fired.events)
    waiting.splice(at, 1)
    if (fired.changed) at = 0
  }
  const trace = run.trace ?? keptTrace(desk)
  if (trace) for (const entry of last.values()) trace(entry)
  return events
}
