import { type Canonical, type Json, type Raw, record, records, text } from '../zendesk/wire'

const sortedTags = (value: string) =>
  value
    .split(/[\s,]+/)
    .filter(Boolean)
    .sort()
    .join(' ')
const tagFields = new Set(['current_tags', 'set_tags', 'remove_tags'])

/** Arrays and numbers come back where strings went in; a macro's comment comes back as ["channel:all", text]. */
const canonicalValue = (field: string, value: unknown): Json => {
  if (Array.isArray(value)) {
    const parts = value.map(text)
    if (field.startsWith('comment_value') && parts[0] === 'channel:all') return parts[1] ?? ''
    return parts.length === 1 ? (parts[0] ?? '') : parts
  }
  return tagFields.has(field) ? sortedTags(text(value)) : text(value)
}

export const canonicalConditions = (value: unknown): Json[] =>
  records(value).map(condition => ({
    field: text(condition.field),
    operator: text(condition.operator),
    value: canonicalValue(text(condition.field), condition.value)
  }))

export const canonicalActions = (value: unknown): Json[] =>
  records(value).map(action => ({
    field: text(action.field),
    value: canonicalValue(text(action.field), action.value)
  }))

export const canonicalBoth = (raw: Raw): Canonical => ({
  all: canonicalConditions(record(raw.conditions).all ?? raw.all),
  any: canonicalConditions(record(raw.conditions).any ?? raw.any)
})
