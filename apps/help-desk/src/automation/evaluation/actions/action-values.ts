import { asText, isEmpty } from '../compare'
import type { CustomValue, RuleFacts, RuleField, RuleValue } from '../rule-types'

export const number = (value: unknown): number | null => {
  const read = isEmpty(value) ? Number.NaN : Number(value)
  return Number.isFinite(read) ? read : null
}

export const tagList = (value: RuleValue): string[] => [
  ...new Set(
    (Array.isArray(value) ? value : [value])
      .flatMap(part =>
        asText(part)
          .toLowerCase()
          .split(/[\s,]+/)
      )
      .filter(Boolean)
  )
]

/** Rich comments travel as a text or as ["channel:all", text]. */
export function commentText(value: RuleValue): string {
  if (!Array.isArray(value)) return asText(value)
  return asText(value.length > 1 && asText(value[0]).startsWith('channel:') ? value[1] : value[0])
}

function day(value: RuleValue, today: string): string | null {
  const [kind, argument] = Array.isArray(value) ? value : ['specific_date', value]
  if (isEmpty(argument)) return null
  if (kind !== 'days_from_now') return asText(argument).slice(0, 10)
  return new Date(Date.parse(`${today}T00:00:00Z`) + Number(argument) * 86_400_000).toISOString().slice(0, 10)
}

/** An action's value as the field keeps it; an empty value empties the field. */
export function customFieldValue(field: RuleField, value: RuleValue, today: string): CustomValue {
  if (field.type === 'checkbox') return asText(value) === 'true'
  if (field.type === 'date') return day(value, today)
  if (isEmpty(value)) return field.type === 'multiselect' ? [] : null
  if (field.type === 'integer' || field.type === 'decimal') return number(value)
  if (field.type === 'multiselect') return tagList(value)
  return Array.isArray(value) ? asText(value[0]) : asText(value)
}

/** @returns undefined when the value names nobody. */
export function personValue(value: RuleValue, facts: RuleFacts): number | null | undefined {
  if (isEmpty(value)) return null
  if (value === 'current_user') return facts.currentUser?.id
  if (value === 'requester_id') return facts.ticket.requester_id ?? undefined
  if (value === 'assignee_id') return facts.ticket.assignee_id ?? undefined
  return number(value) ?? undefined
}
