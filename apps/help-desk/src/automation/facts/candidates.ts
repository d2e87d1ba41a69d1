import { stampOf } from '../../clock/clock'
import type { Desk } from '../../desk'
import type { Where } from '../../store/where'
import type { User } from '../../tables/people'
import type { RuleCondition, RuleConditions } from '../evaluation/rule-types'

const ORDER = ['new', 'open', 'pending', 'hold', 'solved', 'closed']
const KEYS = ['group_id', 'assignee_id', 'requester_id', 'organization_id', 'ticket_form_id']
const PLAIN_TAG = /^[\p{L}\p{N}_-]+$/u

interface Asked {
  conditions: RuleConditions
  now: Date
  /** Whom `current_user` means. */
  actor?: User
  /** Statuses that come into question at all. */
  among?: readonly string[]
}

function statuses({ operator, value }: RuleCondition): string[] | undefined {
  const wanted = (Array.isArray(value) ? value : [value]).map(String)
  const rank = ORDER.indexOf(wanted[0] ?? '')
  if (operator === 'is' || operator === 'includes') return wanted
  if (operator === 'is_not' || operator === 'not_includes') return ORDER.filter(status => !wanted.includes(status))
  if (operator === 'less_than') return ORDER.slice(0, Math.max(rank, 0))
  if (operator === 'greater_than') return rank < 0 ? [] : ORDER.slice(rank + 1)
  return undefined
}

const tagged = (tag: string): Where => (PLAIN_TAG.test(tag) ? { tags: { like: `% ${tag.toLowerCase()} %` } } : {})

/** A drop-down's value is a tag of the ticket too. */
function byOption(desk: Desk, field: string, value: string): Where {
  const id = Number(/^custom_fields_(\d+)$/.exec(field)?.[1] ?? 0)
  return desk.tables.ticketFields.get(id)?.type === 'tagger' ? tagged(value) : {}
}

function columnOf(desk: Desk, { field, operator, value }: RuleCondition, { now, actor }: Asked): Where {
  if (field === 'current_tags' && operator === 'includes' && typeof value === 'string') return tagged(value)
  if (field === 'SOLVED' && operator === 'greater_than')
    return { solved_at: { lt: stampOf(new Date(now.getTime() - Number(value) * 3_600_000)) } }
  if (operator !== 'is' || Array.isArray(value) || value === null) return {}
  const text = String(value)
  if (field.startsWith('custom_fields_') && text !== '') return byOption(desk, field, text)
  if (field === 'type' || field === 'priority') return { [field]: text === '' ? null : text }
  if (!KEYS.includes(field)) return {}
  if (text === 'current_user') return actor ? { [field]: actor.id } : {}
  return text === '' ? { [field]: null } : /^\d+$/.test(text) ? { [field]: Number(text) } : {}
}

/** Whether every ticket that passes the sieve has what this condition asks. */
function isExact({ field, operator, value }: RuleCondition, actor: User | undefined): boolean {
  if (field === 'status') {
    const named = Array.isArray(value) ? value : [value]
    const one = ['is', 'is_not', 'includes', 'not_includes', 'less_than', 'greater_than'].includes(operator)
    return one && named.length > 0 && named.every(status => ORDER.includes(String(status)))
  }
  if (operator !== 'is' || typeof value !== 'string') return false
  if (field === 'type' || field === 'priority') return value === value.toLowerCase()
  return KEYS.includes(field) && (/^\d*$/.test(value) || (value === 'current_user' && actor !== undefined))
}

/** Whether the sieve alone decides: no condition has to be asked of the tickets that passed. */
export function isDecisive({ all, any }: RuleConditions, actor?: User): boolean {
  const columns = all.map(condition => condition.field).filter(field => field !== 'status')
  return (
    any.length === 0 && new Set(columns).size === columns.length && all.every(condition => isExact(condition, actor))
  )
}

/** What the store can narrow the search down by. Only a sieve: tickets that pass are asked every condition again. */
export function candidates(desk: Desk, asked: Asked): Where {
  let left = asked.among ?? ORDER
  const where: Where = {}
  for (const condition of asked.conditions.all) {
    const named = condition.field === 'status' ? statuses(condition) : undefined
    if (named) left = left.filter(status => named.includes(status))
    Object.assign(where, columnOf(desk, condition, asked))
  }
  return { ...where, status: left.length === ORDER.length ? undefined : [...left] }
}
