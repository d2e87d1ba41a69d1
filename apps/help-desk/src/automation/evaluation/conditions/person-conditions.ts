import { asText, sameValue } from '../compare'
import type { RuleCondition, RuleFacts, RuleUser } from '../rule-types'
import { change, choice, type Verdict } from './operators'

/** `current_user`, `requester_id` and `assignee_id` stand for a person of this ticket. */
function resolve(wanted: unknown, facts: RuleFacts): unknown {
  if (wanted === 'current_user') return facts.currentUser?.id ?? 'nobody'
  if (wanted === 'requester_id') return facts.ticket.requester_id ?? 'nobody'
  if (wanted === 'assignee_id') return facts.ticket.assignee_id ?? 'nobody'
  return wanted
}

export function personCondition(
  field: 'assignee_id' | 'requester_id' | 'submitter_id',
  condition: RuleCondition,
  facts: RuleFacts
): Verdict {
  const after = facts.ticket[field]
  const value = Array.isArray(condition.value)
    ? condition.value.map(one => asText(resolve(one, facts)))
    : asText(resolve(condition.value, facts))
  return change(facts.before?.[field], after, condition.operator, value) ?? choice(after, condition.operator, value)
}

const ROLES: Readonly<Record<string, RuleUser['role'][]>> = {
  all_agents: ['agent', 'admin'],
  agent: ['agent', 'admin'],
  agents: ['agent', 'admin'],
  admin: ['admin'],
  admins: ['admin'],
  end_user: ['end-user'],
  'end-user': ['end-user'],
  end_users: ['end-user'],
  // The numbers of requester_role.
  '0': ['end-user'],
  '2': ['admin'],
  '4': ['agent']
}

/** `role` asks about the person who makes the update: a kind of person, a named one, or the ticket's own. */
export function roleCondition(who: RuleUser | undefined, condition: RuleCondition, facts: RuleFacts): Verdict {
  if (condition.operator !== 'is' && condition.operator !== 'is_not') return undefined
  const wanted = asText(condition.value)
  const roles = ROLES[wanted]
  const isSo = who !== undefined && (roles ? roles.includes(who.role) : sameValue(who.id, resolve(wanted, facts)))
  return condition.operator === 'is' ? isSo : !isSo
}
