import type { Desk } from '../../desk'
import type { EventDraft } from '../../tables/audit'
import type { Ticket, Via } from '../../tables/ticket'
import { applyChanges } from '../../tickets/change'
import { planActions } from '../evaluation/actions/actions'
import { renderPlaceholders } from '../evaluation/placeholders/placeholders'
import type { RuleAction } from '../evaluation/rule-types'
import type { FactReader } from '../facts/fact-reader'
import { sendNotifications } from './notify'
import { planChanges } from './plan-changes'

interface Fired {
  events: EventDraft[]
  /** Something about the ticket itself is different now. */
  changed: boolean
  ignored: { field: string; reason: string }[]
}

/** Only macros write comments and subjects. Actions reference, "Additional actions for macros". */
const MACRO_ONLY = ['subject', 'comment_value', 'comment_value_html', 'comment_mode_is_public']

/** How audit events name the rule behind them. */
export function ruleVia(rel: 'trigger' | 'automation' | 'macro', rule: { id: number; title: string }): Via {
  return { channel: 'rule', source: { from: { id: rule.id, title: rule.title }, to: {}, rel } }
}

/** Carries out the actions of a trigger or automation on a ticket. */
export function fire(
  desk: Desk,
  reader: FactReader,
  about: { ticket: Ticket; facts: ReturnType<FactReader['facts']>; actions: readonly RuleAction[]; via: Via }
): Fired {
  const { ticket, facts, via } = about
  const world = reader.world(facts)
  const forbidden = about.actions.filter(action => MACRO_ONLY.includes(action.field))
  const plan = planActions(
    about.actions.filter(action => !forbidden.includes(action)),
    { facts, render: template => renderPlaceholders(template, world), currentGroup: null }
  )
  const changes = applyChanges(desk, ticket.id, planChanges(desk, ticket, plan), via)
  const mails = sendNotifications(desk, reader, facts, plan.notifications, via)
  return {
    events: [...changes, ...mails],
    changed: changes.length > 0,
    ignored: [...plan.ignored, ...forbidden.map(({ field }) => ({ field, reason: 'only macros have this action' }))]
  }
}
