import type { RuleCase, Step } from './rule-case'
import * as step from './steps'
import { condition } from './steps'

type Json = Record<string, unknown>

/** A trigger by this condition fires for the first ticket and not for the second. */
const toldApart = (one: Json, fits: Json, other: Json, ...before: readonly Step[]): readonly Step[] => [
  step.category,
  ...before,
  step.trigger([one]),
  step.ticket(fits),
  step.fired,
  step.ticket(other),
  step.silent
]

/** Sets the first, then moves to the change: only then the trigger fires. */
const onChange = (one: Json, from: Json, to: Json): readonly Step[] => [
  step.category,
  step.ticket(from),
  step.trigger([one]),
  step.silent,
  step.update(to),
  step.fired
]

const documented = { kind: 'conditions', source: 'documented' } as const
const recorded = { kind: 'conditions', source: 'recorded' } as const
const custom = (value: unknown) => ({ custom_fields: [{ id: '$field', value }] })
const offers = (subject: string, ...operators: string[]): readonly Step[] => [
  {
    ask: 'GET triggers/definitions',
    holds: { definitions: { conditions_all: [{ subject, operators: operators.map(value => ({ value })) }] } }
  }
]
const offersNot = (subject: string, operator: string): readonly Step[] => [
  {
    ask: 'GET triggers/definitions',
    lacks: { definitions: { conditions_all: [{ subject, operators: [{ value: operator }] }] } }
  }
]

const personField: readonly Step[] = [
  {
    ask: 'POST user_fields',
    body: { user_field: { type: 'text', key: 'papel', title: 'Papel' } }
  },
  { ...step.requester, body: { user: { name: 'Rui', email: 'rui@nova.example', user_fields: { papel: 'gestor' } } } },
  ...toldApart(condition('requester.custom_fields.papel', 'is', 'gestor'), { requester_id: '$rui' }, {})
]

const weekdays = { intervals: [{ start_time: 1980, end_time: 2460 }] }
/** Ten on a Monday morning; the schedule is open on Mondays from nine to five, so seven hours of business are left. */
const businessHours: readonly Step[] = [
  {
    ask: 'POST business_hours/schedules',
    body: { schedule: { name: 'Loja', time_zone: 'Brasilia' } },
    keep: { schedule: 'schedule.id' }
  },
  { ask: 'PUT business_hours/schedules/$schedule/workweek', body: { workweek: weekdays } },
  step.ticket({ status: 'pending' }),
  step.automation(
    [condition('status', 'is', 'pending'), condition('PENDING', 'greater_than_business_hours', '6')],
    [
      { field: 'current_tags', value: 'fired' },
      { field: 'status', value: 'solved' }
    ]
  ),
  step.later('PT6H'),
  step.silent,
  step.later('PT2H'),
  step.fired,
  step.ticket({ status: 'pending' }),
  step.later('PT20H'),
  step.silent
]

export const conditionCases: readonly RuleCase[] = [
  { ...documented, fact: 'a status has an order: on-hold is less than solved, and more than pending', steps: toldApart(condition('status', 'greater_than', 'pending'), { status: 'hold' }, { status: 'open' }) },
  { ...documented, fact: 'a ticket without priority stands below low', steps: toldApart(condition('priority', 'less_than', 'low'), {}, { priority: 'low' }) },
  { ...documented, fact: 'value tells a change to a status', steps: onChange(condition('status', 'value', 'pending'), { status: 'open' }, { status: 'pending' }) },
  { ...documented, fact: 'value_previous tells a change from a status', steps: onChange(condition('status', 'value_previous', 'open'), { status: 'open' }, { status: 'pending' }) },
  { ...documented, fact: 'changed tells any change', steps: onChange(condition('priority', 'changed'), { priority: 'low' }, { priority: 'high' }) },
  { ...documented, fact: 'update_type tells a new ticket from a changed one', steps: onChange(condition('update_type', 'is', 'Change'), {}, { priority: 'high' }) },
  { ...documented, fact: 'tags are told by any word of the list', steps: toldApart(condition('current_tags', 'includes', 'a b'), { tags: ['b'] }, { tags: ['c'] }) },
  { ...documented, fact: 'a list field is told by custom_fields_<id> and the tag of its option', steps: toldApart(condition('custom_fields_$field', 'is', 'cor_azul'), custom('cor_azul'), custom('cor_verde'), step.dropdown) },
  { ...recorded, fact: 'a field with several options has includes and not_includes', steps: toldApart(condition('custom_fields_$field', 'not_includes', 'cor_azul'), custom(['cor_verde']), custom(['cor_azul', 'cor_verde']), step.multiselect) },
  { ...recorded, fact: 'a text field has includes_words', steps: toldApart(condition('custom_fields_$field', 'includes_words', 'rejeitada'), custom('nota rejeitada ontem'), custom('nota aceita'), step.textField) },
  { ...recorded, fact: 'a text field has includes_string', steps: toldApart(condition('custom_fields_$field', 'includes_string', 'jeit'), custom('rejeitada'), custom('aceita'), step.textField) },
  { ...recorded, fact: 'a text field has present and not_present', steps: toldApart(condition('custom_fields_$field', 'not_present'), {}, custom('x'), step.textField) },
  { ...recorded, fact: 'a date field has within_next_n_days', steps: toldApart(condition('custom_fields_$field', 'within_next_n_days', '3'), custom('2026-11-18'), custom('2026-11-25'), step.dateField) },
  { ...recorded, fact: 'a date field has within_previous_n_days', steps: toldApart(condition('custom_fields_$field', 'within_previous_n_days', '3'), custom('2026-11-14'), custom('2026-11-01'), step.dateField) },
  { ...recorded, fact: 'a date field has less_than', steps: toldApart(condition('custom_fields_$field', 'less_than', '2026-11-16'), custom('2026-11-15'), custom('2026-11-16'), step.dateField) },
  { ...recorded, fact: 'a field of a person is told by requester.custom_fields.<key>', steps: personField },
  { ...documented, fact: 'hours of a status are counted in hours of business by the schedule', steps: businessHours },
  { ...recorded, fact: 'comment_is_public has is', steps: offers('comment_is_public', 'is') },
  { ...recorded, fact: 'comment_is_public has no is_not', steps: offersNot('comment_is_public', 'is_not') },
  { ...recorded, fact: 'recipient has no is_not', steps: offersNot('recipient', 'is_not') },
  { ...recorded, fact: 'ticket_is_public has no is_not', steps: offersNot('ticket_is_public', 'is_not') },
  { ...recorded, fact: 'requester_role is told by the numbers 0, 2 and 4', steps: [{ ask: 'GET triggers/definitions', holds: { definitions: { conditions_all: [{ subject: 'requester_role', values: ['0', '2', '4'].map(value => ({ value })) }] } } }] },
  { ...recorded, fact: 'a text field offers no includes', steps: [step.textField, ...offersNot('custom_fields_$field', 'includes')] },
  { ...recorded, fact: 'a regular expression offers present and not_present', steps: [step.regexpField, ...offers('custom_fields_$field', 'present', 'not_present')] },
  { ...recorded, fact: 'a regular expression offers no is', steps: [step.regexpField, ...offersNot('custom_fields_$field', 'is')] },
  { ...recorded, fact: 'a regular expression is no action', steps: [step.regexpField, { ask: 'GET triggers/definitions', lacks: { definitions: { actions: [{ subject: 'custom_fields_$field' }] } } }] },
  ...['reopens', 'replies', 'group_stations', 'in_business_hours', 'on_holiday', 'locale_id'].map(subject => ({ ...recorded, fact: `${subject} is a condition of triggers`, steps: offers(subject) }))
] // prettier-ignore
