import type { Desk } from '../desk'
import { nextInSequence } from '../store/sequence'
import { booleanOf, recordsOf, textOf, wholeOf } from '../input'
import type { FieldOption, PropertyField, TicketField } from '../tables/field'
import type { Problems } from '../http/problems'

/** 2000 values per field. https://developer.zendesk.com/api-reference/ticketing/tickets/ticket_fields/ */
const most = 2000
const firstOptionId = 368_000_000_001

/**
 * The options a write leaves a field with. An option keeps its id when it is sent with it or with its value;
 * those left out are gone.
 */
export function readOptions(desk: Desk, given: unknown, held: FieldOption[], problems: Problems): FieldOption[] {
  const options = recordsOf(given).map(item => {
    const name = (textOf(item['name']) ?? textOf(item['raw_name']) ?? '').trim()
    const value = tagOf(textOf(item['value']) ?? name)
    const known = held.find(o => o.id === wholeOf(item['id'])) ?? held.find(o => o.value === value)
    if (!name) problems.add('custom_field_options', 'Option: name cannot be blank', 'BlankValue')
    return {
      id: known?.id ?? nextInSequence(desk.db, 'field_options', firstOptionId),
      name,
      raw_name: name,
      value,
      default: booleanOf(item['default']) ?? false
    }
  })
  if (options.length > most) problems.add('custom_field_options', `Options: at most ${most} are allowed`, 'TooMany')
  const values = options.map(option => option.value)
  const twice = values.find((value, at) => values.indexOf(value) !== at)
  if (twice !== undefined)
    problems.add('custom_field_options', `Tag ${twice} is used twice in this field`, 'DuplicateValue')
  return options
}

/** As Zendesk makes a tag of an option's value. */
export function tagOf(text: string): string {
  return text.trim().toLowerCase().replaceAll(/\s+/g, '_')
}

/** Tags are unique across all fields of one kind: two fields cannot stand for the same one. */
export function checkTags(
  fields: (TicketField | PropertyField)[],
  ownId: number | undefined,
  tags: string[],
  problems: Problems
): void {
  const taken = new Map<string, string>()
  for (const field of fields) {
    if (field.id === ownId) continue
    if (field.tag) taken.set(field.tag, field.title)
    for (const option of field.custom_field_options ?? []) taken.set(option.value, field.title)
  }
  for (const tag of tags) {
    const other = taken.get(tag)
    if (other !== undefined)
      problems.add('custom_field_options', `Tag ${tag} is already used in another field: ${other}`, 'DuplicateValue')
  }
}
