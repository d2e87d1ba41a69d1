import { actionFields, canBeSet, type ActingKind } from '../../automation/evaluation/actions/check-actions'
import { operatorsFor } from '../../automation/evaluation/conditions/check-conditions'
import {
  customConditionShape,
  TICKET_CONDITIONS,
  type ConditionShape,
  type RuleKind
} from '../../automation/evaluation/conditions/condition-shapes'
import type { Desk } from '../../desk'
import type { TicketField } from '../../tables/field'
import { valuesOf } from './values'

const OPERATOR_TITLES: Readonly<Record<string, string>> = {
  value: 'Changed to',
  value_previous: 'Changed from',
  not_value: 'Not changed to',
  not_value_previous: 'Not changed from'
}
const TERMINAL = ['present', 'not_present', 'changed', 'not_changed']

const sentence = (name: string): string => {
  const text = name.replaceAll('_', ' ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

export const customFields = (desk: Desk): TicketField[] =>
  desk.tables.ticketFields.find().filter(field => field.removable && field.active)

function shapes(desk: Desk): ConditionShape[] {
  const { userFields, organizationFields } = desk.tables
  return [
    ...TICKET_CONDITIONS,
    ...customFields(desk).map(f => customConditionShape(`custom_fields_${f.id}`, f.title, f.type)),
    ...userFields.find().map(f => customConditionShape(`requester.custom_fields.${f.key}`, f.title, f.type)),
    ...organizationFields.find().map(f => customConditionShape(`organization.custom_fields.${f.key}`, f.title, f.type))
  ]
}

/** Legal conditions of a kind of rule, `all` and `any` apart. */
export function conditionDefinitions(desk: Desk, kind: RuleKind, group: 'all' | 'any') {
  return shapes(desk)
    .filter(shape => shape.kinds.includes(kind) && !(group === 'any' && shape.onlyAll))
    .map(shape => ({
      title: shape.title,
      subject: shape.subject,
      type: shape.type,
      group: shape.subject.split('.')[0]?.startsWith('custom')
        ? 'ticket'
        : (shape.subject.split('.custom')[0] ?? 'ticket'),
      nullable: operatorsFor(shape, kind).includes('present'),
      repeatable: true,
      operators: operatorsFor(shape, kind).map(value => ({
        value,
        title: OPERATOR_TITLES[value] ?? sentence(value),
        terminal: TERMINAL.includes(value)
      })),
      ...withValues(valuesOf(desk, shape.subject))
    }))
}

const withValues = (values: unknown[] | undefined) => (values ? { values } : {})

/** Legal actions of a kind of rule. */
export function actionDefinitions(desk: Desk, kind: ActingKind) {
  const custom = customFields(desk)
    .filter(canBeSet)
    .map(field => ({ subject: `custom_fields_${field.id}`, title: field.title }))
  const all = [...actionFields(kind).map(subject => ({ subject, title: sentence(subject) })), ...custom]
  return all.map(({ subject, title }) => {
    const values = valuesOf(desk, subject)
    return {
      title,
      subject,
      type: values ? 'list' : 'text',
      group: 'ticket',
      nullable: subject.startsWith('custom_fields_'),
      repeatable: subject.startsWith('notification_'),
      ...withValues(values)
    }
  })
}
