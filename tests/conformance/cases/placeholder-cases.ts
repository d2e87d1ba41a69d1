import type { RuleCase } from './rule-case'
import * as step from './steps'

const printed = (fact: string, template: string, text: string, ticket: Record<string, unknown> = {}): RuleCase => ({
  kind: 'placeholders',
  source: 'documented',
  fact,
  steps: [step.requester, step.dropdown, step.ticket({ requester_id: '$rui', ...ticket }), ...step.prints(template, text)]
}) // prettier-ignore

const blue = { custom_fields: [{ id: '$field', value: 'cor_azul' }] }

export const placeholderCases: readonly RuleCase[] = [
  printed('the number of a ticket', 'n. {{ticket.id}}', 'n. $ticket'),
  printed('the title of a ticket', '{{ticket.title}}', 'Nota'),
  printed('the first name of the requester', '{{ticket.requester.first_name}}', 'Rui'),
  printed('the last name of the requester', '{{ticket.requester.last_name}}', 'Souza'),
  printed('the address of the requester', '{{ticket.requester.email}}', 'rui@nova.example'),
  printed('a status is a word of the reader’s language', '{{ticket.status}}', 'Pendente', { status: 'pending' }),
  printed('a list field prints the tag of its option', '{{ticket.ticket_field_$field}}', 'cor_azul', blue),
  printed('ticket_field_option_title prints the name of the option', '{{ticket.ticket_field_option_title_$field}}', 'Azul', blue),
  printed('an unknown placeholder prints nothing', '[{{ticket.moon}}]', '[]'),
  printed('if, elsif and else choose', '{% if ticket.priority %}A{% else %}B{% endif %}', 'B'),
  printed('filters of Liquid change what is printed', '{{ticket.title | upcase}}', 'NOTA'),
  {
    kind: 'placeholders',
    source: 'recorded',
    fact: 'dynamic content is named dc and its name in lower case with underscores',
    steps: [
      { ask: 'POST dynamic_content/items', body: { item: { name: 'Boas vindas', default_locale_id: 19, variants: [{ content: 'Olá', locale_id: 19, default: true, active: true }] } }, holds: { item: { placeholder: '{{dc.boas_vindas}}' } } },
      step.requester, step.ticket({ requester_id: '$rui' }), ...step.prints('{{dc.boas_vindas}}!', 'Olá!')
    ]
  }
] // prettier-ignore
