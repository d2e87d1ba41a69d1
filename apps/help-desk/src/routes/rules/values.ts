import { hasHold } from '../../custom-statuses/on-hold'
import { allStatuses } from '../../custom-statuses/statuses'
import type { Desk } from '../../desk'
import { locales } from '../../people/locales'
import { listedUsers } from '../../people/listed-users'

interface ListedValue {
  title: string
  value: string
  enabled: boolean
}

const fixed = (...pairs: [string, string][]): ListedValue[] =>
  pairs.map(([value, title]) => ({ title, value, enabled: true }))

const STATUS = fixed(
  ['new', 'New'],
  ['open', 'Open'],
  ['pending', 'Pending'],
  ['hold', 'On-hold'],
  ['solved', 'Solved'],
  ['closed', 'Closed']
)
const PRIORITY = fixed(['', '-'], ['low', 'Low'], ['normal', 'Normal'], ['high', 'High'], ['urgent', 'Urgent'])
const TYPE = fixed(
  ['', '-'],
  ['question', 'Question'],
  ['incident', 'Incident'],
  ['problem', 'Problem'],
  ['task', 'Task']
)
const TRUTH = fixed(['true', 'Checked'], ['false', 'Unchecked'])

/** The values a list condition or action can take, as definitions show them. */
export function valuesOf(desk: Desk, subject: string): ListedValue[] | undefined {
  switch (subject) {
    case 'status':
      return hasHold(desk) ? STATUS : STATUS.filter(({ value }) => value !== 'hold')
    case 'custom_status_id':
      return allStatuses(desk)
        .filter(({ active }) => active)
        .map(({ id, agent_label }) => ({ title: agent_label, value: String(id), enabled: true }))
    case 'priority':
      return PRIORITY
    case 'type':
      return TYPE
    case 'group_id':
      return [
        ...fixed(['', '-'], ['current_groups', '(current user’s groups)']),
        ...fixed(...desk.tables.groups.find().map(named))
      ]
    case 'assignee_id':
      return [
        ...fixed(['', '-'], ['current_user', '(current user)'], ['requester_id', '(requester)']),
        ...fixed(...listedUsers(desk, { role: ['agent', 'admin'] }).map(named))
      ]
    case 'ticket_form_id':
      return fixed(...desk.tables.ticketForms.find().map(named))
    case 'update_type':
      return fixed(['Create', 'Created'], ['Change', 'Updated'])
    case 'comment_is_public':
      return fixed(
        ['true', 'Public'],
        ['false', 'Private'],
        ['not_relevant', 'Present (public or private)'],
        ['requester_can_see_comment', 'Present, and requester can see the comment']
      )
    case 'ticket_is_public':
      return fixed(['public', 'Has public comments'], ['private', 'Has no public comments'])
    case 'in_business_hours':
    case 'on_holiday':
      return fixed(['true', 'Yes'], ['false', 'No'])
    case 'locale_id':
      return fixed(...locales.map(({ id, name }): [string, string] => [String(id), name]))
    case 'comment_mode_is_public':
      return fixed(['true', 'Public'], ['false', 'Private'])
    case 'role':
      return fixed(['agent', 'Agent'], ['admin', 'Admin'], ['end_user', 'End user'])
    case 'requester_role':
      return fixed(['0', 'End user'], ['4', 'Agent'], ['2', 'Admin'])
    default:
      return customValues(desk, subject)
  }
}

const named = (one: { id: number; name: string }): [string, string] => [String(one.id), one.name]

function customValues(desk: Desk, subject: string): ListedValue[] | undefined {
  const [, owner, name] = /^(?:(requester|organization)\.custom_fields\.|custom_fields_)(.+)$/.exec(subject) ?? []
  if (name === undefined) return undefined
  const field =
    owner === undefined
      ? desk.tables.ticketFields.get(Number(name))
      : (owner === 'organization' ? desk.tables.organizationFields : desk.tables.userFields).first({ key: name })
  if (field?.type === 'checkbox') return TRUTH
  const options = field?.custom_field_options
  return options && fixed(...options.map((option): [string, string] => [option.value, option.name]))
}
