import { asText } from '../compare'
import type { CustomValue, RuleValue } from '../rule-types'
import { change, checkbox, choice, date, list, numeric, text, type Verdict } from './operators'

const asList = (value: CustomValue | undefined): string[] =>
  Array.isArray(value) ? value : asText(value).split(/\s+/).filter(Boolean)

/** A custom field's value against a condition, by the type of the field. */
export function customCondition(
  type: string,
  values: { before: CustomValue | undefined; after: CustomValue | undefined },
  operator: string,
  wanted: RuleValue,
  today: string
): Verdict {
  const { before, after } = values
  const moved = change(type === 'checkbox' ? asText(before) === 'true' : before, normal(type, after), operator, wanted)
  if (moved !== undefined) return moved
  switch (type) {
    case 'checkbox':
      return checkbox(after, operator, wanted)
    case 'date':
      return date(after, operator, wanted, today)
    case 'integer':
    case 'decimal':
      return numeric(after, operator, wanted)
    case 'multiselect':
      return list(asList(after), operator, wanted)
    case 'tagger':
    case 'dropdown':
    case 'lookup':
      return choice(after, operator, wanted)
    default:
      return text(after, operator, wanted)
  }
}

const normal = (type: string, value: CustomValue | undefined) =>
  type === 'checkbox' ? asText(value) === 'true' : (value ?? null)
