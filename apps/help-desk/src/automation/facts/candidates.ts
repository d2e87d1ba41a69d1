import { stampOf } from '../../clock/clock'
import type { Desk } from '../../desk'
import { everySieve, someSieve, type Sieve, type Where } from '../../store/where'
import type { User } from '../../tables/people'
import { taggedWith } from '../../tables/ticket'
import { asText, words } from '../evaluation/compare'
import type { RuleCondition, RuleConditions } from '../evaluation/rule-types'
import { accountDay } from './account-day'
import { fieldSieve } from './field-sieve'

const ORDER = ['new', 'open', 'pending', 'hold', 'solved', 'closed']
const KEYS = ['group_id', 'assignee_id', 'requester_id', 'organization_id', 'ticket_form_id']

interface Asked {
  conditions: RuleConditions
  now: Date
  /** Whom `current_user` means. */
  actor?: User
  /** Statuses that come into question at all. */
  among?: readonly string[]
}

/**
 * What the store can narrow the search down by. Where it is exact the tickets that pass are those that are meant; else they
 * are asked every condition again.
 */
export function candidates(desk: Desk, asked: Asked): Sieve {
  const { all, any } = asked.conditions
  const every = all.map(condition => sieveOf(desk, condition, asked))
  const some = any.map(condition => sieveOf(desk, condition, asked))
  const among: Where = asked.among ? { status: [...asked.among] } : {}
  return everySieve([{ where: among, exact: true }, ...every, ...(some.length > 0 ? [someSieve(some)] : [])])
}

/** Undefined where only the condition itself can tell. */
function sieveOf(desk: Desk, condition: RuleCondition, asked: Asked): Sieve | undefined {
  const { field, operator, value } = condition
  if (field === 'status') return status(condition)
  if (field === 'current_tags') return tags(condition)
  if (field === 'SOLVED' && operator === 'greater_than')
    return {
      where: { solved_at: { lt: stampOf(new Date(asked.now.getTime() - Number(value) * 3_600_000)) } },
      exact: false
    }
  const id = /^(?:custom|ticket)_fields_(\d+)$/.exec(field)?.[1]
  if (id !== undefined) {
    const found = desk.tables.ticketFields.get(Number(id))
    return found && fieldSieve(found, condition, accountDay(desk, asked.now))
  }
  if (field === 'type' || field === 'priority') return named(field, operator, [asText(value).toLowerCase()], value)
  return KEYS.includes(field) ? key(desk, condition, asked.actor) : undefined
}

function status({ operator, value }: RuleCondition): Sieve | undefined {
  const named = operator.endsWith('includes') ? words(value) : (Array.isArray(value) ? value : [value]).map(asText)
  const wanted = named.map(one => one.toLowerCase())
  const rank = ORDER.indexOf(asText(value).toLowerCase())
  const among = (status: string[]): Sieve => ({ where: { status }, exact: true })
  if (operator === 'is' || operator === 'includes') return among(ORDER.filter(one => wanted.includes(one)))
  if (operator === 'is_not' || operator === 'not_includes') return among(ORDER.filter(one => !wanted.includes(one)))
  if (operator === 'less_than') return among(ORDER.slice(0, Math.max(rank, 0)))
  return operator === 'greater_than' ? among(rank < 0 ? [] : ORDER.slice(rank + 1)) : undefined
}

function tags({ operator, value }: RuleCondition): Sieve | undefined {
  const wanted = words(value).map(taggedWith)
  if (operator === 'includes' || operator === 'is') return { where: { tags: { anyOf: wanted } }, exact: true }
  if (operator === 'not_includes' || operator === 'is_not') return { where: { tags: { noneOf: wanted } }, exact: true }
  return undefined
}

/** People, groups, organizations and forms by id; those that stand for somebody are looked up. */
function key(desk: Desk, { field, operator, value }: RuleCondition, actor: User | undefined): Sieve | undefined {
  if (field === 'group_id' && value === 'current_groups') {
    const where = { user_id: actor?.id ?? null }
    return named(
      field,
      operator,
      desk.tables.groupMemberships.find({ where }).map(member => member.group_id),
      value
    )
  }
  const isPerson = field === 'assignee_id' || field === 'requester_id'
  const text = isPerson && value === 'current_user' && actor ? String(actor.id) : asText(value)
  return /^([1-9]\d*)?$/.test(text) ? named(field, operator, [text === '' ? '' : Number(text)], value) : undefined
}

function named(
  field: string,
  operator: string,
  wanted: readonly (string | number)[],
  value: RuleCondition['value']
): Sieve | undefined {
  if (Array.isArray(value)) return undefined
  const choices = wanted.map(one => ({ [field]: one === '' ? null : one }))
  if (operator === 'is') return { where: { [field]: { anyOf: choices } }, exact: true }
  return operator === 'is_not' ? { where: { [field]: { noneOf: choices } }, exact: true } : undefined
}
