import type { TicketField } from '../tables/field'
import type { FieldValue, Ticket } from '../tables/ticket'

/** The tags a field's value stands for. */
function tagsOf(field: TicketField, value: FieldValue | undefined): string[] {
  if (field.type === 'checkbox') return value === true && field.tag ? [field.tag] : []
  if (field.type === 'tagger') return typeof value === 'string' && value ? [value] : []
  if (field.type === 'multiselect') return Array.isArray(value) ? value : []
  return []
}

/** Every tag a field may stand for. */
export function ownedTags(field: TicketField): string[] {
  if (field.type === 'checkbox') return field.tag ? [field.tag] : []
  return (field.custom_field_options ?? []).map(option => option.value)
}

/**
 * Tags and the fields that own tags, in step: a new tag picks its option, a tag taken away empties the field,
 * a field's new value swaps the tags. Fields named in the same write win over its tags.
 */
export function settleTags(
  definitions: TicketField[],
  before: Ticket,
  wantedTags: string[] | undefined,
  wantedFields: Record<string, FieldValue> | undefined
): Pick<Ticket, 'tags' | 'fields'> {
  let tags = wantedTags ? cleanTags(wantedTags) : before.tags
  const fields = { ...before.fields }
  for (const field of definitions) {
    const key = String(field.id)
    const held = before.fields[key]
    const named = wantedFields && key in wantedFields
    const owned = ownedTags(field)
    if (owned.length === 0) {
      if (named) fields[key] = wantedFields[key] ?? null
      continue
    }
    const value = named ? (wantedFields[key] ?? null) : wantedTags ? fromTags(field, owned, tags, held) : (held ?? null)
    if (!named && !wantedTags) continue
    const standing = new Set(tagsOf(field, value))
    tags = tags.filter(tag => !owned.includes(tag) || standing.has(tag))
    tags = [...tags, ...[...standing].filter(tag => !tags.includes(tag))]
    if (value === null && held === undefined) continue
    fields[key] = value
  }
  return { tags: wantedTags || wantedFields ? [...tags].sort() : before.tags, fields }
}

/** What a field's value becomes when the ticket has these tags. Of two options the one that was just added counts. */
function fromTags(field: TicketField, owned: string[], tags: string[], held: FieldValue | undefined): FieldValue {
  const present = owned.filter(tag => tags.includes(tag))
  if (field.type === 'checkbox') return present.length > 0 ? true : held === undefined ? null : false
  if (field.type === 'multiselect') return present.length > 0 ? present : null
  const previous = new Set(tagsOf(field, held))
  return present.findLast(tag => !previous.has(tag)) ?? present[0] ?? null
}

/** Zendesk lower-cases tags and ends them at spaces. */
export function cleanTags(tags: string[]): string[] {
  const words = tags
    .flatMap(tag =>
      tag
        .toLowerCase()
        .trim()
        .split(/[\s,]+/)
    )
    .filter(tag => tag !== '')
  return [...new Set(words)]
}
