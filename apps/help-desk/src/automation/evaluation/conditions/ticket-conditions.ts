import { asText } from '../compare'
import { customCondition } from './custom-conditions'
import { change, choice, hours, list, numeric, prose, ranked, type Verdict } from './operators'
import { isHourField } from './hour-conditions'
import { personCondition, roleCondition } from './person-conditions'
import type { RuleCondition, RuleFacts } from '../rule-types'
import { isVia } from './via-types'

type Read = (condition: RuleCondition, facts: RuleFacts) => Verdict

const simple =
  (field: 'type' | 'custom_status_id' | 'group_id' | 'organization_id' | 'brand_id' | 'ticket_form_id'): Read =>
  ({ operator, value }, { before, ticket }) =>
    change(before?.[field], ticket[field], operator, value) ?? choice(ticket[field], operator, value)

/** Views also ask for `current_groups`: those of whoever looks. */
const group: Read = (condition, facts) => {
  if (condition.value !== 'current_groups') return simple('group_id')(condition, facts)
  const { group_id } = facts.ticket
  const isOurs = group_id !== null && facts.currentGroups.includes(group_id)
  return condition.operator === 'is' ? isOurs : condition.operator === 'is_not' ? !isOurs : undefined
}

const rank =
  (field: 'status' | 'priority'): Read =>
  ({ operator, value }, { before, ticket }) =>
    change(before?.[field], ticket[field], operator, value) ?? ranked(field, ticket[field], operator, value)

const negate = (verdict: Verdict, operator: string): Verdict =>
  operator === 'is_not' && verdict !== undefined ? !verdict : verdict

/** Only `is` exists, and may be left out. */
const onlyIs = (operator: string, isSo: boolean): Verdict => (operator === 'is' || operator === '' ? isSo : undefined)

const counted =
  (name: keyof RuleFacts['counts']): Read =>
  ({ operator, value }, { counts }) =>
    numeric(counts[name], operator, value)

/** Without a schedule it is never met. */
const inTime =
  (name: 'isOpen' | 'isHoliday'): Read =>
  ({ operator, value }, { businessTime }) =>
    onlyIs(operator, businessTime !== undefined && String(businessTime[name]) === asText(value))

/** true, false, not_relevant = there is a comment, requester_can_see_comment = a public one. */
const commentIsPublic: Read = ({ operator, value }, { update }) => {
  const comment = update?.comment
  const wanted = asText(value)
  if (wanted === 'not_relevant') return onlyIs(operator, comment !== undefined)
  return onlyIs(operator, wanted === 'false' ? comment?.public === false : comment?.public === true)
}

const updateType: Read = ({ operator, value }, { update }) =>
  negate(update !== undefined && asText(value) === (update.created ? 'Create' : 'Change'), operator)

const viaWanted = (value: RuleCondition['value']) => (Array.isArray(value) ? value : [value]).map(asText)

const via =
  (channel: (facts: RuleFacts) => string | undefined): Read =>
  ({ operator, value }, facts) => {
    const used = channel(facts)
    const isSo = used !== undefined && viaWanted(value).some(wanted => isVia(used, wanted))
    return operator === 'not_includes' ? !isSo : negate(isSo, operator)
  }

const READERS: Readonly<Record<string, Read>> = {
  status: rank('status'),
  priority: rank('priority'),
  type: simple('type'),
  custom_status_id: simple('custom_status_id'),
  group_id: group,
  organization_id: simple('organization_id'),
  brand_id: simple('brand_id'),
  ticket_form_id: simple('ticket_form_id'),
  assignee_id: (condition, facts) => personCondition('assignee_id', condition, facts),
  requester_id: (condition, facts) => personCondition('requester_id', condition, facts),
  submitter_id: (condition, facts) => personCondition('submitter_id', condition, facts),
  current_tags: ({ operator, value }, { ticket }) => list(ticket.tags, operator, value),
  subject_includes_word: ({ operator, value }, { ticket }) => prose(ticket.subject, operator, value),
  description_includes_word: ({ operator, value }, { ticket }) =>
    prose(`${ticket.subject} ${ticket.description}`, operator, value),
  comment_includes_word: ({ operator, value }, { ticket, update }) =>
    prose(update?.comment ? `${update.created ? ticket.subject : ''} ${update.comment.body}` : '', operator, value),
  comment_is_public: commentIsPublic,
  ticket_is_public: ({ operator, value }, { ticket }) =>
    onlyIs(operator, asText(value) === (ticket.is_public ? 'public' : 'private')),
  update_type: updateType,
  via_id: via(facts => facts.ticket.via_channel),
  current_via_id: via(facts => facts.update?.via_channel),
  role: (condition, facts) => roleCondition(facts.currentUser, condition, facts),
  requester_role: (condition, facts) => roleCondition(facts.requester, condition, facts),
  recipient: ({ operator, value }, { ticket }) => choice(ticket.recipient, operator, value),
  locale_id: ({ operator, value }, { requester }) => choice(requester?.locale_id, operator, value),
  reopens: counted('reopens'),
  replies: counted('replies'),
  group_stations: counted('group_stations'),
  in_business_hours: inTime('isOpen'),
  on_holiday: inTime('isHoliday'),
  attachment: (_, { update }) => (update?.attachments ?? 0) > 0,
  cc: (_, { ticket }) => ticket.cc_ids.length > 0
}

/** @returns undefined when this field or operator is not one the engine knows. */
export function ticketCondition(condition: RuleCondition, facts: RuleFacts): Verdict {
  const reader = READERS[condition.field]
  if (reader) return reader(condition, facts)
  if (isHourField(condition.field)) return hourCondition(condition, facts)
  return customFieldCondition(condition, facts)
}

function hourCondition({ field, operator, value }: RuleCondition, facts: RuleFacts): Verdict {
  const counted = operator.endsWith('_business_hours') ? 'business' : 'calendar'
  return hours(facts.hoursSince(field, counted), operator, value)
}

function customFieldCondition(condition: RuleCondition, facts: RuleFacts): Verdict {
  const { operator, value } = condition
  const id = /^(?:custom|ticket)_fields_(\d+)$/.exec(condition.field)?.[1]
  if (id !== undefined) {
    const field = facts.field(Number(id))
    const values = { before: facts.before?.custom[Number(id)], after: facts.ticket.custom[Number(id)] }
    return field && customCondition(field.type, values, operator, value, facts.today)
  }
  const [, owner, key] = /^(requester|user|organization)\.custom_fields\.(.+)$/.exec(condition.field) ?? []
  if (owner === undefined || key === undefined) return undefined
  const type = owner === 'organization' ? facts.organizationFieldType(key) : facts.userFieldType(key)
  const holder = owner === 'organization' ? facts.organization : owner === 'user' ? facts.currentUser : facts.requester
  const held = holder?.custom[key]
  return type === undefined
    ? undefined
    : customCondition(type, { before: held, after: held }, operator, value, facts.today)
}
