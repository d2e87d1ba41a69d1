import { asText } from '../compare'
import type { RuleAction, RuleFacts } from '../rule-types'
import type { ActionPlan } from './action-plan'
import { commentText, customFieldValue, number, personValue, tagList } from './action-values'

interface ActionWorld {
  facts: RuleFacts
  /** Fills the placeholders of a text. */
  render(template: string): string
  /** The group `current_groups` stands for: the current user's default one. */
  currentGroup: number | null
}

type Apply = (action: RuleAction, plan: ActionPlan, world: ActionWorld) => string | undefined

const ignore =
  (reason: string): Apply =>
  () =>
    reason

const text =
  (field: 'status' | 'priority' | 'type'): Apply =>
  ({ value }, { patch }) => {
    const wanted = asText(value)
    if (field === 'status') {
      if (wanted === '') return 'a ticket always has a status'
      patch.status = wanted
    } else patch[field] = wanted === '' ? null : wanted
    return undefined
  }

const id =
  (field: 'brand_id' | 'ticket_form_id' | 'custom_status_id'): Apply =>
  ({ value }, { patch }) => {
    const wanted = number(value)
    if (wanted === null) return 'not an id'
    patch[field] = wanted
    return undefined
  }

const tags =
  (change: (have: string[], named: string[]) => string[]): Apply =>
  ({ value }, { patch }, { facts, render }) => {
    const named = tagList(Array.isArray(value) ? value : render(asText(value)))
    patch.tags = [...new Set(change(patch.tags ?? facts.ticket.tags, named))]
    return undefined
  }

const person =
  (put: (plan: ActionPlan, id: number | null) => void): Apply =>
  ({ value }, plan, { facts }) => {
    const who = personValue(value, facts)
    if (who === undefined) return 'names nobody'
    put(plan, who)
    return undefined
  }

const notify =
  (to: 'user' | 'group'): Apply =>
  ({ value }, plan) => {
    const [recipient, subject, body] = Array.isArray(value) ? value : [value]
    plan.notifications.push({ to, recipient: asText(recipient), subject: asText(subject), body: asText(body) })
    return undefined
  }

const APPLY: Readonly<Record<string, Apply>> = {
  status: text('status'),
  priority: text('priority'),
  type: text('type'),
  brand_id: id('brand_id'),
  ticket_form_id: id('ticket_form_id'),
  subject: ({ value }, { patch }, { render }) => {
    patch.subject = render(asText(value))
    return undefined
  },
  group_id: ({ value }, { patch }, { currentGroup }) => {
    patch.group_id = value === 'current_groups' ? currentGroup : number(value)
    return undefined
  },
  assignee_id: person(({ patch }, who) => (patch.assignee_id = who)),
  set_tags: tags((_, named) => named),
  current_tags: tags((have, named) => [...have, ...named]),
  remove_tags: tags((have, named) => have.filter(tag => !named.includes(tag))),
  comment_value: ({ value }, plan, { render }) => {
    plan.comment = { ...plan.comment, body: render(commentText(value)) }
    return undefined
  },
  comment_value_html: ({ value }, plan, { render }) => {
    plan.comment = { ...plan.comment, html_body: render(commentText(value)) }
    return undefined
  },
  comment_mode_is_public: ({ value }, plan) => {
    plan.comment = { ...plan.comment, public: asText(value) === 'true' }
    return undefined
  },
  cc: person((plan, who) => void (who === null || plan.ccs.push(who))),
  follower: person((plan, who) => void (who === null || plan.followers.push(who))),
  notification_user: notify('user'),
  notification_group: notify('group'),
  satisfaction_score: ignore('satisfaction surveys are not part of this account'),
  custom_status_id: id('custom_status_id'),
  share_ticket: ignore('ticket sharing is not part of this account'),
  locale_id: ignore('the language of a requester is not changed by rules here'),
  notification_webhook: ignore('webhooks are not part of this account'),
  notification_target: ignore('targets are not part of this account')
}

/** Actions every account has; custom fields come on top as custom_fields_<id>. */
export const ACTION_FIELDS: readonly string[] = Object.keys(APPLY)

/** Works a list of actions out, in order; later ones see the tags of earlier ones. Writes nothing. */
export function planActions(actions: readonly RuleAction[], world: ActionWorld): ActionPlan {
  const plan: ActionPlan = { patch: {}, notifications: [], ccs: [], followers: [], ignored: [] }
  for (const action of actions) {
    const reason = (APPLY[action.field] ?? customField)(action, plan, world)
    if (reason !== undefined) plan.ignored.push({ field: action.field, reason })
  }
  return plan
}

const customField: Apply = ({ field: name, value }, { patch }, { facts, render }) => {
  const found = /^custom_fields_(\d+)$/.exec(name)?.[1]
  const field = found === undefined ? undefined : facts.field(Number(found))
  if (!field) return 'no such field'
  const kept = customFieldValue(field, value, facts.today)
  patch.custom = { ...patch.custom, [field.id]: typeof kept === 'string' ? render(kept) : kept }
  return undefined
}
