import type { Desk } from '../desk'
import type { Problems } from '../http/problems'
import { isRecord, textOf, type JsonRecord } from '../input'
import type { FieldOption } from '../tables/field'
import { isLookupTarget } from './lookup-value'
import { readOptions, tagOf } from './options'

/** Types every kind of field has; `dropdown` is called `tagger` on tickets. */
export const commonTypes = [
  'text',
  'textarea',
  'checkbox',
  'date',
  'integer',
  'decimal',
  'regexp',
  'multiselect',
  'lookup'
]

interface Shared {
  type: string
  description: string
  regexp_for_validation: string | null
  tag: string | null
  relationship_target_type: string | null
  relationship_filter: Record<string, unknown> | null
  custom_field_options?: FieldOption[]
}

/** What ticket, user and organization fields are told in the same words. */
export function readShared(draft: Shared, input: JsonRecord): void {
  draft.description = textOf(input['description']) ?? textOf(input['raw_description']) ?? draft.description
  if ('regexp_for_validation' in input) draft.regexp_for_validation = textOf(input['regexp_for_validation']) ?? null
  if (draft.type === 'checkbox' && 'tag' in input) draft.tag = tagOf(textOf(input['tag']) ?? '') || null
  if ('relationship_target_type' in input)
    draft.relationship_target_type = textOf(input['relationship_target_type']) ?? null
  if ('relationship_filter' in input)
    draft.relationship_filter = isRecord(input['relationship_filter']) ? input['relationship_filter'] : null
}

/** A list needs options: all of them, whenever they are sent. A lookup field needs something to point at. */
export function readList(
  desk: Desk,
  draft: Shared,
  before: Shared | undefined,
  input: JsonRecord,
  problems: Problems
): void {
  if (draft.type === 'lookup' && !isLookupTarget(desk, draft.relationship_target_type ?? ''))
    problems.add('relationship_target_type', 'Relationship target type: is invalid')
  if (!['tagger', 'dropdown', 'multiselect'].includes(draft.type)) return
  const given = input['custom_field_options']
  if (!before || given !== undefined)
    draft.custom_field_options = readOptions(desk, given, before?.custom_field_options ?? [], problems)
  if (!draft.custom_field_options?.length)
    problems.add('custom_field_options', 'Field options: cannot be blank', 'BlankValue')
}
