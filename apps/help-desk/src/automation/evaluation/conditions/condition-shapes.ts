import { HOUR_FIELDS, HOUR_OPERATORS } from './hour-conditions'

export type RuleKind = 'trigger' | 'automation' | 'view'

/** What a condition may be asked: by which rules, with which operators. Conditions reference. */
export interface ConditionShape {
  subject: string
  title: string
  type: 'list' | 'text' | 'autocomplete' | 'date'
  operators: readonly string[]
  kinds: readonly RuleKind[]
  /** Triggers may also ask whether it changed. */
  changes?: boolean
  /** Time conditions stand in `all` only. */
  onlyAll?: boolean
  /** Needs no operator. */
  bare?: boolean
}

export const CHANGE_OPERATORS = [
  'changed',
  'value',
  'value_previous',
  'not_changed',
  'not_value',
  'not_value_previous'
] as const

const EVERY: readonly RuleKind[] = ['trigger', 'automation', 'view']
const TRIGGER: readonly RuleKind[] = ['trigger']
const IS = ['is', 'is_not']
const PRESENCE = ['present', 'not_present']
const WORDS = ['includes', 'not_includes', 'is', 'is_not']
const COUNTED = ['is', 'less_than', 'greater_than']
const BOUNDS = ['less_than', 'less_than_equal', 'greater_than', 'greater_than_equal']

export const TICKET_CONDITIONS: readonly ConditionShape[] = [
  {
    subject: 'status',
    title: 'Status',
    type: 'list',
    operators: [...IS, 'less_than', 'greater_than'],
    kinds: EVERY,
    changes: true
  },
  {
    subject: 'custom_status_id',
    title: 'Ticket status',
    type: 'list',
    operators: ['includes', 'not_includes'],
    kinds: EVERY,
    changes: true
  },
  { subject: 'type', title: 'Type', type: 'list', operators: IS, kinds: EVERY, changes: true },
  {
    subject: 'priority',
    title: 'Priority',
    type: 'list',
    operators: [...IS, 'less_than', 'greater_than'],
    kinds: EVERY,
    changes: true
  },
  { subject: 'group_id', title: 'Group', type: 'list', operators: IS, kinds: EVERY, changes: true },
  { subject: 'assignee_id', title: 'Assignee', type: 'list', operators: IS, kinds: EVERY, changes: true },
  { subject: 'requester_id', title: 'Requester', type: 'autocomplete', operators: IS, kinds: EVERY, changes: true },
  {
    subject: 'organization_id',
    title: 'Organization',
    type: 'autocomplete',
    operators: IS,
    kinds: EVERY,
    changes: true
  },
  { subject: 'ticket_form_id', title: 'Form', type: 'list', operators: IS, kinds: EVERY, changes: true },
  { subject: 'brand_id', title: 'Brand', type: 'list', operators: IS, kinds: EVERY, changes: true },
  { subject: 'current_tags', title: 'Tags', type: 'text', operators: ['includes', 'not_includes'], kinds: EVERY },
  { subject: 'via_id', title: 'Channel', type: 'list', operators: [...IS, 'includes', 'not_includes'], kinds: EVERY },
  { subject: 'recipient', title: 'Received at', type: 'list', operators: ['is'], kinds: EVERY, bare: true },
  {
    subject: 'description_includes_word',
    title: 'Subject text',
    type: 'text',
    operators: WORDS,
    kinds: ['automation', 'view']
  },
  {
    subject: 'ticket_is_public',
    title: 'Privacy',
    type: 'list',
    operators: ['is'],
    kinds: ['trigger', 'automation'],
    bare: true
  },
  { subject: 'update_type', title: 'Ticket', type: 'list', operators: ['is'], kinds: TRIGGER, bare: true },
  { subject: 'subject_includes_word', title: 'Subject text', type: 'text', operators: WORDS, kinds: TRIGGER },
  { subject: 'comment_includes_word', title: 'Comment text', type: 'text', operators: WORDS, kinds: TRIGGER },
  { subject: 'comment_is_public', title: 'Comment', type: 'list', operators: ['is'], kinds: TRIGGER, bare: true },
  { subject: 'current_via_id', title: 'Update via', type: 'list', operators: IS, kinds: TRIGGER },
  { subject: 'role', title: 'Current user', type: 'list', operators: IS, kinds: TRIGGER },
  { subject: 'requester_role', title: 'Requester role', type: 'list', operators: IS, kinds: TRIGGER },
  { subject: 'attachment', title: 'Attachment', type: 'list', operators: ['is'], kinds: TRIGGER, bare: true },
  { subject: 'cc', title: 'CC', type: 'list', operators: ['is'], kinds: TRIGGER, bare: true },
  { subject: 'reopens', title: 'Reopens', type: 'text', operators: COUNTED, kinds: TRIGGER },
  { subject: 'replies', title: 'Agent replies', type: 'text', operators: COUNTED, kinds: TRIGGER },
  { subject: 'group_stations', title: 'Group stations', type: 'text', operators: COUNTED, kinds: TRIGGER },
  {
    subject: 'in_business_hours',
    title: 'Within business hours?',
    type: 'list',
    operators: ['is'],
    kinds: TRIGGER,
    bare: true
  },
  { subject: 'on_holiday', title: 'On a holiday?', type: 'list', operators: ['is'], kinds: TRIGGER, bare: true },
  { subject: 'locale_id', title: 'Requester language', type: 'list', operators: IS, kinds: EVERY },
  ...HOUR_FIELDS.map((subject): ConditionShape => ({
    subject,
    title: `Hours: ${subject}`,
    type: 'text',
    operators: HOUR_OPERATORS,
    kinds: ['automation', 'view'],
    onlyAll: true
  }))
]

const CUSTOM_OPERATORS: Readonly<Record<string, readonly string[]>> = {
  checkbox: IS,
  tagger: [...IS, ...PRESENCE],
  dropdown: [...IS, ...PRESENCE],
  lookup: [...IS, ...PRESENCE],
  multiselect: ['includes', 'not_includes', ...PRESENCE],
  date: [...IS, ...PRESENCE, ...BOUNDS, 'within_previous_n_days', 'within_next_n_days'],
  integer: [...IS, ...PRESENCE, ...BOUNDS],
  decimal: [...IS, ...PRESENCE, ...BOUNDS],
  regexp: PRESENCE
}
const TEXT_OPERATORS = [
  ...IS,
  ...PRESENCE,
  'includes_words',
  'not_includes_words',
  'includes_string',
  'not_includes_string'
]

/** Definitions seen in recorded replies; user and organization fields also take the older word operators. */
export function customConditionShape(subject: string, title: string, fieldType: string): ConditionShape {
  const ofTicket = subject.startsWith('custom_fields_')
  const operators =
    CUSTOM_OPERATORS[fieldType] ?? (ofTicket ? TEXT_OPERATORS : [...TEXT_OPERATORS, 'includes', 'not_includes'])
  return {
    subject,
    title,
    type: fieldType === 'date' ? 'date' : fieldType in CUSTOM_OPERATORS && operators.length < 6 ? 'list' : 'text',
    operators,
    kinds: ofTicket ? EVERY : ['trigger', 'automation'],
    changes: ofTicket
  }
}
