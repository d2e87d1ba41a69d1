import type { Step } from './rule-case'

type Json = Record<string, unknown>

/** An end user, Rui, of whom `$rui` is the number. */
export const requester: Step = {
  ask: 'POST users',
  body: { user: { name: 'Rui Souza', email: 'rui@nova.example', verified: true, locale: 'pt-BR' } },
  keep: { rui: 'user.id' }
}

const fieldOf = (type: string, rest: Json = {}): Step => ({
  ask: 'POST ticket_fields',
  body: { ticket_field: { type, title: type, ...rest } },
  keep: { field: 'ticket_field.id' }
})

const custom_field_options = [
  { name: 'Azul', value: 'cor_azul' },
  { name: 'Verde', value: 'cor_verde' }
]

export const dropdown = fieldOf('tagger', { custom_field_options })
export const multiselect = fieldOf('multiselect', { custom_field_options })
export const textField = fieldOf('text')
export const dateField = fieldOf('date')
export const regexpField = fieldOf('regexp', { regexp_for_validation: '^[0-9]+$' })

export const category: Step = {
  ask: 'POST trigger_categories',
  body: { trigger_category: { name: 'C', position: 1 } },
  keep: { category: 'trigger_category.id' }
}

export const ticket = (rest: Json = {}): Step => ({
  ask: 'POST tickets',
  body: { ticket: { subject: 'Nota', comment: { body: 'Nota com erro' }, assignee_id: '$admin', ...rest } },
  keep: { ticket: 'ticket.id' }
})

export const update = (change: Json): Step => ({ ask: 'PUT tickets/$ticket', body: { ticket: change } })

const tagged = [{ field: 'current_tags', value: 'fired' }]

export const trigger = (all: Json[], actions: Json[] = tagged): Step => ({
  ask: 'POST triggers',
  body: { trigger: { title: 'T', category_id: '$category', conditions: { all, any: [] }, actions } }
})

export const automation = (all: Json[], actions: Json[]): Step => ({
  ask: 'POST automations',
  body: { automation: { title: 'A', conditions: { all, any: [] }, actions } },
  keep: { automation: 'automation.id' }
})

/** The account's clock goes on, and its hourly runs happen. */
export const later = (advance: string): Step => ({ ask: 'PUT /__control/clock', body: { advance } })

export const fired: Step = { ask: 'GET tickets/$ticket', holds: { ticket: { tags: ['fired'] } } }
export const silent: Step = { ask: 'GET tickets/$ticket', lacks: { ticket: { tags: ['fired'] } } }

export const condition = (field: string, operator: string, value: unknown = ''): Json => ({ field, operator, value })

/** What a macro writes when it is applied to the ticket. */
export const prints = (template: string, text: string): readonly Step[] => [
  {
    ask: 'POST macros',
    body: { macro: { title: 'M', actions: [{ field: 'comment_value', value: template }] } },
    keep: { macro: 'macro.id' }
  },
  { ask: 'GET tickets/$ticket/macros/$macro/apply', holds: { result: { ticket: { comment: { body: text } } } } }
]
