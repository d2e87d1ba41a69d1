import type { Desk } from '../../desk'
import type { User } from '../../tables/people'
import type { Macro } from '../../tables/rules'
import type { Ticket } from '../../tables/ticket'
import type { ActionPlan } from '../evaluation/actions/action-plan'
import { planActions } from '../evaluation/actions/actions'
import { renderPlaceholders } from '../evaluation/placeholders/placeholders'
import { createFactReader } from '../facts/fact-reader'

/** What a macro would do to a ticket. Writes nothing: applying a macro fills a form, the submit writes. */
export function applyMacro(desk: Desk, macro: Macro, ticket: Ticket, actor: User): ActionPlan {
  const reader = createFactReader(desk)
  const facts = reader.facts({ ticket, actor })
  const world = reader.world(facts)
  return planActions(macro.actions, {
    facts,
    render: template => renderPlaceholders(template, world),
    currentGroup: actor.default_group_id
  })
}
