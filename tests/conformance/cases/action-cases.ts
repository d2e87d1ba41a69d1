import type { RuleCase, Step } from './rule-case'
import * as step from './steps'
import { condition } from './steps'

const created = condition('update_type', 'is', 'Create')
const solve = [{ field: 'status', value: 'solved' }]
const documented = { source: 'documented' } as const
const recorded = { source: 'recorded' } as const

const applied = (action: object, ticket: object, change: object): readonly Step[] => [
  step.category,
  step.trigger([created], [{ ...action }]),
  step.ticket({ ...ticket }),
  { ask: 'GET tickets/$ticket', holds: { ticket: change } }
]

const mailTo = (who: string, body: string) => ({
  field: 'notification_user',
  value: [who, 'Recebido {{ticket.id}}', body]
})
const mailedBy = (as: string, body: string): readonly Step[] => [
  step.requester,
  step.category,
  step.trigger([created], [mailTo('requester_id', body)]),
  {
    ask: 'POST requests',
    as,
    body: { request: { subject: 'Nota', comment: { body: 'Nota com erro' } } },
    keep: { ticket: 'request.id' }
  }
]

const waiting = (operator: string, value: string) => [
  condition('status', 'is', 'pending'),
  condition('PENDING', operator, value)
]
const refused = (fact: string, ...steps: readonly Step[]): RuleCase => ({
  kind: 'refusals',
  ...documented,
  fact,
  steps
})

export const actionCases: readonly RuleCase[] = [
  { kind: 'actions', ...documented, fact: 'current_tags adds, and keeps what is there', steps: applied({ field: 'current_tags', value: 'b' }, { tags: ['a'] }, { tags: ['a', 'b'] }) },
  { kind: 'actions', ...documented, fact: 'remove_tags takes away', steps: [...applied({ field: 'remove_tags', value: 'a' }, { tags: ['a', 'b'] }, { tags: ['b'] }), { ask: 'GET tickets/$ticket', lacks: { ticket: { tags: ['a'] } } }] },
  { kind: 'actions', ...documented, fact: 'set_tags replaces', steps: [...applied({ field: 'set_tags', value: 'b' }, { tags: ['a'] }, { tags: ['b'] }), { ask: 'GET tickets/$ticket', lacks: { ticket: { tags: ['a'] } } }] },
  { kind: 'actions', ...recorded, fact: 'custom_fields_<id> sets a list field by the tag of its option', steps: [step.dropdown, ...applied({ field: 'custom_fields_$field', value: 'cor_azul' }, {}, { custom_fields: [{ id: '$field', value: 'cor_azul' }], tags: ['cor_azul'] })] },
  { kind: 'actions', ...recorded, fact: 'notification_user takes a list of recipient, subject and body', steps: [step.requester, step.category, step.trigger([created], [mailTo('requester_id', 'Olá')]), step.ticket({ requester_id: '$rui' }), { ask: 'GET /__control/mails', holds: { mails: [{ to: ['rui@nova.example'], body: 'Olá' }] } }] },
  { kind: 'actions', ...recorded, fact: 'a macro may set subject, brand, form, follower and whether its comment is public', steps: [{ ask: 'GET macros/definitions', holds: { definitions: { actions: ['subject', 'status', 'brand_id', 'ticket_form_id', 'priority', 'type', 'group_id', 'assignee_id', 'set_tags', 'current_tags', 'remove_tags', 'follower', 'comment_value', 'comment_value_html', 'comment_mode_is_public'].map(subject => ({ subject })) } } }] },

  { kind: 'triggers', ...documented, fact: 'a trigger fires for what a trigger before it did', steps: [step.category, step.trigger([created], [{ field: 'priority', value: 'high' }]), step.trigger([condition('priority', 'is', 'high')]), step.ticket(), step.fired] },
  { kind: 'triggers', ...documented, fact: 'a trigger fires for what a trigger after it did, and each fires once', steps: [step.category, step.trigger([condition('priority', 'is', 'high')]), step.trigger([created], [{ field: 'priority', value: 'high' }]), step.ticket(), step.fired] },
  { kind: 'triggers', ...documented, fact: 'what a trigger does is told by an audit with via rule', steps: [step.category, step.trigger([created]), step.ticket(), { ask: 'GET tickets/$ticket/audits', holds: { audits: [{ events: [{ via: { channel: 'rule', source: { rel: 'trigger' } } }] }] } }] },
  { kind: 'triggers', ...recorded, fact: 'ids of trigger categories are texts', steps: [step.category, step.trigger([created]), { ask: 'GET triggers', holds: { triggers: [{ category_id: '$category' }] } }] },
  { kind: 'triggers', ...recorded, fact: 'definitions hold actions, conditions_all and conditions_any by subject', steps: [{ ask: 'GET triggers/definitions', holds: { definitions: { actions: [{ subject: 'status' }], conditions_all: [{ subject: 'status' }], conditions_any: [{ subject: 'status' }] } } }] },
  { kind: 'triggers', ...documented, fact: 'nothing that the end user wrote is in the mail about the ticket that they open', steps: [...mailedBy('rui@nova.example', '[{{ticket.title}}{{ticket.latest_comment}}]'), { ask: 'GET /__control/mails', holds: { mails: [{ body: '[]' }] } }] },
  {
    kind: 'triggers', ...documented, fact: 'a mail tells an end user that a ticket on hold is open',
    steps: [step.requester, step.category, step.trigger([created], [mailTo('requester_id', '{{ticket.status}}')]), step.ticket({ requester_id: '$rui', status: 'hold' }), { ask: 'GET /__control/mails', holds: { mails: [{ body: 'Aberto' }] } }]
  },
  { kind: 'triggers', ...recorded, fact: 'the Notification of an audit holds its text with the placeholders', steps: [...mailedBy('rui@nova.example', 'Olá {{ticket.id}}'), { ask: 'GET tickets/$ticket/audits', holds: { audits: [{ events: [{ type: 'Notification', body: 'Olá {{ticket.id}}' }] }] } }] },
  { kind: 'ticket rules', ...documented, fact: 'a comment of an end user opens a ticket that is pending', steps: [step.requester, step.ticket({ requester_id: '$rui', status: 'pending' }), { ask: 'PUT requests/$ticket', as: 'rui@nova.example', body: { request: { comment: { body: 'E agora?' } } } }, { ask: 'GET tickets/$ticket', holds: { ticket: { status: 'open' } } }] },

  { kind: 'ticket rules', ...documented, fact: 'who solves a ticket of nobody is its assignee', steps: [{ ask: 'POST tickets', body: { ticket: { subject: 'Nota', comment: { body: 'x' } } }, keep: { ticket: 'ticket.id' }, holds: { ticket: { assignee_id: null } } }, step.update({ status: 'solved' }), { ask: 'GET tickets/$ticket', holds: { ticket: { status: 'solved', assignee_id: '$admin' } } }] },

  { kind: 'automations', ...recorded, fact: 'hours since a status are told by its name in capitals and a text', steps: [step.ticket({ status: 'pending' }), step.automation(waiting('greater_than', '24'), solve), step.later('PT24H'), { ask: 'GET tickets/$ticket', holds: { ticket: { status: 'pending' } } }, step.later('PT1H'), { ask: 'GET tickets/$ticket', holds: { ticket: { status: 'solved' } } }] },
  { kind: 'automations', ...documented, fact: 'is compares whole hours, in the run of that hour', steps: [step.ticket({ status: 'pending' }), step.automation(waiting('is', '3'), solve), step.later('PT2H'), { ask: 'GET tickets/$ticket', holds: { ticket: { status: 'pending' } } }, step.later('PT1H'), { ask: 'GET tickets/$ticket', holds: { ticket: { status: 'solved' } } }] },
  { kind: 'automations', ...documented, fact: 'a closed ticket is passed over', steps: [step.ticket({ status: 'solved' }), step.update({ status: 'closed' }), step.automation([condition('status', 'is', 'closed'), condition('CLOSED', 'is', '1')], [{ field: 'current_tags', value: 'fired' }]), step.later('PT3H'), step.silent] },
  { kind: 'ticket rules', ...documented, fact: 'a solved ticket is closed after 28 days in any case', steps: [step.ticket({ status: 'solved' }), step.later('P29D'), { ask: 'GET tickets/$ticket', holds: { ticket: { status: 'closed' } } }] },
  { kind: 'automations', ...recorded, wire: 'recorded', fact: 'a condition of hours alone is taken', steps: [step.automation([condition('PENDING', 'is', '100')], solve)] },
  { kind: 'automations', ...documented, fact: 'a condition of hours alone is refused, as the reference says', steps: [{ ...step.automation([condition('PENDING', 'is', '100')], solve), status: 422, keep: {} }] },

  { kind: 'SLAs', ...recorded, fact: 'a filter names a ticket field by ticket_fields_<id>, and its ids come back as numbers', steps: [step.dropdown, { ask: 'GET ticket_forms', keep: { form: 'ticket_forms.0.id' } }, { ask: 'POST slas/policies', body: { sla_policy: { title: 'S', filter: { all: [condition('ticket_form_id', 'is', '$form'), condition('ticket_fields_$field', 'is', 'cor_azul')], any: [] }, policy_metrics: [] } }, holds: { sla_policy: { filter: { all: [{ value: '$form' }, { field: 'ticket_fields_$field' }] } } } }] },
  { kind: 'SLAs', ...documented, fact: 'a ticket without priority has no target', steps: [slaPolicy(), step.ticket(), { ask: 'GET tickets?include=slas', lacks: { tickets: [{ slas: { policy_metrics: [{ metric: 'first_reply_time' }] } }] } }] },
  { kind: 'SLAs', ...documented, fact: 'a ticket with the priority of a target has it', steps: [slaPolicy(), step.ticket({ priority: 'normal' }), { ask: 'GET tickets?include=slas', holds: { tickets: [{ slas: { policy_metrics: [{ metric: 'first_reply_time' }] } }] } }] },

  refused('an automation whose action leaves its condition true', { ...step.automation(waiting('greater_than', '24'), [{ field: 'priority', value: 'high' }]), status: 422, keep: {} }),
  refused('a trigger that names a field that is not there', step.category, { ...step.trigger([condition('custom_fields_1', 'is', 'x')]), status: 422 }),
  refused('a trigger with an operator that its condition lacks', step.category, { ...step.trigger([condition('comment_is_public', 'is_not', 'true')]), status: 422 }),
  refused('a ticket that is closed takes no other status', step.ticket({ status: 'solved' }), step.update({ status: 'closed' }), { ...step.update({ status: 'open' }), status: 422 }),
  refused('more than 100 tickets at once', { ask: 'POST tickets/create_many', body: { tickets: Array.from({ length: 101 }, () => ({ comment: { body: 'x' } })) }, status: 400, holds: { error: 'TooManyValues', max_count: 100 } }),
  refused('more than 1,024 bytes of custom metadata', step.ticket(), { ...step.update({ priority: 'high', metadata: { x: 'y'.repeat(1024) } }), status: 422 })
] // prettier-ignore

function slaPolicy(): Step {
  const policy_metrics = [{ priority: 'normal', metric: 'first_reply_time', target: 60, business_hours: false }]
  return {
    ask: 'POST slas/policies',
    body: { sla_policy: { title: 'S', filter: { all: [], any: [] }, policy_metrics } }
  }
}
