import type { Definitions } from '../../definitions/definitionFolders'
import { fieldKey, type RuleType } from './positions'

/** Hours since something happened: automations and views only. */
export const hourFields = new Set([
  'NEW', 'OPEN', 'PENDING', 'HOLD', 'SOLVED', 'CLOSED', 'assigned_at', 'updated_at', 'requester_updated_at',
  'assignee_updated_at', 'due_date', 'until_due_date', 'sla_next_breach_at', 'until_sla_next_breach_at'
]) // prettier-ignore

const is = ['is', 'is_not']
const presence = ['present', 'not_present']
const bounds = ['less_than', 'less_than_equal', 'greater_than', 'greater_than_equal']
const changes = [
  'changed', 'not_changed', 'value', 'value_previous', 'not_value', 'not_value_previous'
] // prettier-ignore
/** How often something happened. */
const counted = ['is', 'less_than', 'greater_than']
const words = ['includes', 'not_includes', 'is', 'is_not']

/** Fields every account has and what they can be asked. developer.zendesk.com, "Conditions reference", and recorded definitions. */
const system: Record<string, readonly string[]> = {
  status: [...is, 'less_than', 'greater_than'],
  custom_status_id: ['includes', 'not_includes', ...is],
  type: is,
  ticket_type_id: is,
  priority: [...is, 'less_than', 'greater_than'],
  group_id: is,
  assignee_id: is,
  requester_id: is,
  organization_id: is,
  ticket_form_id: is,
  brand_id: is,
  current_tags: ['includes', 'not_includes'],
  via_id: [...is, 'includes', 'not_includes'],
  recipient: ['is'],
  description_includes_word: words,
  subject_includes_word: words,
  comment_includes_word: words,
  comment_is_public: ['is'],
  ticket_is_public: ['is'],
  update_type: ['is'],
  current_via_id: is,
  role: is,
  requester_role: is,
  attachment: ['is'],
  cc: ['is'],
  locale_id: is,
  satisfaction_score: [...is, 'less_than', 'greater_than'],
  schedule_id: is,
  in_business_hours: ['is'],
  within_schedule: is,
  on_holiday: ['is'],
  reopens: counted,
  replies: counted,
  agent_stations: counted,
  group_stations: counted,
  exact_created_at: bounds
}
/** What only an update in progress knows. */
const ofUpdates = new Set([
  'update_type', 'subject_includes_word', 'comment_includes_word', 'comment_is_public', 'current_via_id', 'role',
  'attachment', 'cc', 'reopens', 'replies', 'agent_stations', 'group_stations', 'in_business_hours', 'on_holiday',
  'within_schedule', 'requester_role'
]) // prettier-ignore
/** Whether a condition asks for something that happens, rather than for how things are. */
export const isEvent = ({ field, operator }: { field: string; operator: string }) =>
  changes.includes(operator) || ofUpdates.has(field)
const withoutChanges = new Set(['current_tags', 'via_id', 'recipient', 'ticket_is_public', 'locale_id', ...ofUpdates])

const custom: Record<string, readonly string[]> = {
  checkbox: is,
  tagger: [...is, ...presence],
  dropdown: [...is, ...presence],
  lookup: [...is, ...presence],
  multiselect: ['includes', 'not_includes', ...presence],
  date: [...is, ...presence, ...bounds, 'within_previous_n_days', 'within_next_n_days'],
  integer: [...is, ...presence, ...bounds],
  decimal: [...is, ...presence, ...bounds],
  regexp: presence
}
const texts = [...is, ...presence, 'includes_words', 'not_includes_words', 'includes_string', 'not_includes_string']

/** What a condition may ask of a field; undefined where the rule does not know the field. */
export const operatorsOf = (definitions: Definitions, type: RuleType, field: string): readonly string[] | undefined => {
  const ofTrigger = type === 'trigger' ? changes : []
  const key = fieldKey(field)
  if (key !== undefined) {
    const found = definitions.ticketFields[key]
    return found && [...(custom[found.type] ?? texts), ...ofTrigger, ...(type === 'sla_policy' ? words : [])]
  }
  const [, owner, name = ''] = /^(requester|organization)\.custom_fields\.(.+)$/.exec(field) ?? []
  if (owner) {
    if (type === 'view') return undefined
    const found = (owner === 'requester' ? definitions.userFields : definitions.organizationFields)[name]
    return found && (custom[found.type] ?? [...texts, 'includes', 'not_includes'])
  }
  if (hourFields.has(field))
    return type === 'automation' || type === 'view'
      ? [...is, ...bounds, 'is_business_hours', 'less_than_business_hours', 'greater_than_business_hours']
      : undefined
  if (ofUpdates.has(field) && type !== 'trigger') return undefined
  const plain = system[field]
  return plain && (withoutChanges.has(field) ? plain : [...plain, ...ofTrigger])
}
