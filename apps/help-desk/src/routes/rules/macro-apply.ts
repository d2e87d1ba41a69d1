import type { ActionPlan } from '../../automation/evaluation/actions/action-plan'
import { checkActions } from '../../automation/evaluation/actions/check-actions'
import { applyMacro } from '../../automation/runs/apply-macro'
import { planChanges } from '../../automation/runs/plan-changes'
import type { Desk } from '../../desk'
import { idParam, requireAgent, urlOf, type Api, type Call } from '../../http/api'
import { forbidden, invalid, notFound } from '../../http/api-error'
import type { Macro } from '../../tables/rules'
import type { Ticket } from '../../tables/ticket'
import { mayOpen } from '../../tickets/access'
import { blankTicket } from '../../tickets/blank-ticket'
import { changeTicket } from '../../tickets/change'
import { textOfHtml } from '../../tickets/input/html'
import { viaChannel } from '../../tickets/via'
import { ticketPresenter } from '../../wire/ticket'
import { maySeeRule } from './access'
import { actionField } from './rule-fields'

/** @throws 422 for a macro that is switched off or acts on a field that is gone. */
function usable(c: Call, name: string): Macro {
  const desk = c.get('desk')
  const macro = desk.tables.macros.get(idParam(c, name))
  if (!macro || !maySeeRule(desk, requireAgent(c), macro)) throw notFound()
  if (!macro.active) throw invalid('macro', 'Macro: is not active')
  const [wrong] = checkActions(macro.actions, 'macro', actionField(desk))
  if (wrong !== undefined) throw invalid('actions', wrong)
  return macro
}

function commentAnswer({ comment }: ActionPlan) {
  if (!comment) return {}
  const body = comment.body ?? (comment.html_body === undefined ? undefined : textOfHtml(comment.html_body))
  return {
    comment: {
      ...(body === undefined ? {} : { body, scoped_body: [['channel:all', body]] }),
      ...(comment.html_body === undefined ? {} : { html_body: comment.html_body }),
      public: comment.public ?? true
    }
  }
}

const fieldsAnswer = (custom: Readonly<Record<string, unknown>>) =>
  Object.entries(custom).map(([id, value]) => ({ id: Number(id), value: value ?? null }))

/** Only what the macro changes; several custom fields make an array where the example shows one object. */
function changesAnswer(desk: Desk, ticket: Ticket, plan: ActionPlan) {
  const { fields, email_cc_ids, follower_ids, ...changes } = planChanges(desk, ticket, plan)
  const custom = fieldsAnswer(fields ?? {})
  return {
    ...(ticket.id > 0 ? { id: ticket.id, url: urlOf(desk, `tickets/${ticket.id}`) } : {}),
    ...changes,
    ...(email_cc_ids ? { collaborator_ids: email_cc_ids } : {}),
    ...(follower_ids ? { follower_ids } : {}),
    ...(custom.length > 0 ? { fields: custom.length === 1 ? custom[0] : custom } : {}),
    ...commentAnswer(plan)
  }
}

/** A ticket nobody has written yet: what placeholders see when a macro is previewed without one. */
const noTicket = (desk: Desk, userId: number): Ticket => ({
  ...blankTicket(desk, { id: 0, organization_id: null }, viaChannel('web')),
  submitter_id: userId,
  status: 'open',
  ticket_form_id: null
})

export function macroApplyRoutes(api: Api): void {
  api.get('/api/v2/macros/:id{[0-9]+}/apply', c => {
    const desk = c.get('desk')
    const actor = requireAgent(c)
    const blank = noTicket(desk, actor.id)
    return c.json({ result: { ticket: changesAnswer(desk, blank, applyMacro(desk, usable(c, 'id'), blank, actor)) } })
  })

  api.get('/api/v2/tickets/:ticket_id{[0-9]+}/macros/:id{[0-9]+}/apply', c => {
    const desk = c.get('desk')
    const actor = requireAgent(c)
    const ticket = desk.tables.tickets.get(idParam(c, 'ticket_id'))
    if (!ticket) throw notFound()
    if (!mayOpen(desk, actor, ticket)) throw forbidden()
    const plan = applyMacro(desk, usable(c, 'id'), ticket, actor)
    const { ticket: after } = changeTicket(desk, ticket, planChanges(desk, ticket, plan))
    return c.json({ result: { ticket: { ...ticketPresenter(desk)(after), ...commentAnswer(plan) } } })
  })
}
