import { asText } from '../../automation/evaluation/compare'
import type { RuleAction, RuleCondition, RuleValue } from '../../automation/evaluation/rule-types'
import type { Desk } from '../../desk'
import { wholeOf } from '../../input'
import { isListed } from '../../people/listed-users'
import { brandId } from '../../tickets/blank-ticket'

type Exists = (desk: Desk, id: number) => boolean

const person: Exists = (desk, id) => {
  const user = desk.tables.users.get(id)
  return user !== undefined && isListed(user)
}
const agent: Exists = (desk, id) => person(desk, id) && desk.tables.users.get(id)?.role !== 'end-user'
const group: Exists = (desk, id) => desk.tables.groups.get(id)?.deleted === false

/** Names of what a rule can point at → whether an id is one of them. */
const REFERENCES: Readonly<Record<string, Exists>> = {
  group_id: group,
  assignee_id: agent,
  requester_id: person,
  organization_id: (desk, id) => desk.tables.organizations.get(id) !== undefined,
  ticket_form_id: (desk, id) => desk.tables.ticketForms.get(id) !== undefined,
  brand_id: (_, id) => id === brandId,
  cc: person,
  follower: agent,
  notification_user: person,
  notification_group: group
}

/** Only numbers point at something; words such as current_user stand for somebody of the ticket. */
function missing(desk: Desk, field: string, value: RuleValue): string | undefined {
  const exists = Object.hasOwn(REFERENCES, field) ? REFERENCES[field] : undefined
  if (!exists) return undefined
  const named = Array.isArray(value) ? (field.startsWith('notification_') ? value.slice(0, 1) : value) : [value]
  const stranger = named.find(one => /^\d+$/.test(asText(one)) && !exists(desk, wholeOf(one) ?? 0))
  return stranger === undefined ? undefined : `${field}: ${asText(stranger)} does not exist`
}

/** What conditions or actions point at and is not there, in words. */
export function missingReferences(desk: Desk, list: readonly (RuleCondition | RuleAction)[]): string[] {
  return list.flatMap(({ field, value }) => missing(desk, field, value) ?? [])
}
