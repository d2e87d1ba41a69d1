import type { Desk } from '../desk'
import { Problems } from '../http/problems'
import { booleanOf, textOf, wholeOf, type JsonRecord } from '../input'
import type { Collection } from '../store/collection'
import type { PropertyField } from '../tables/field'
import { erasePropertyValues } from './erase-values'
import { commonTypes, readList, readShared } from './field-input'
import { checkTags } from './options'

const types = [...commonTypes, 'dropdown']

/** Creates a user or organization field, or changes `before`; its key and type stay for ever. @throws 422 */
export function savePropertyField(
  desk: Desk,
  fields: Collection<PropertyField>,
  before: PropertyField | undefined,
  input: JsonRecord
): PropertyField {
  const problems = new Problems()
  const draft = before ? { ...before } : blankField(desk, fields, input, problems)
  for (const name of ['key', 'type'] as const)
    if (before && input[name] !== undefined && input[name] !== before[name])
      problems.add(name, `${name === 'key' ? 'Key' : 'Type'}: cannot be changed`)
  readTexts(draft, input, problems)
  readList(desk, draft, before, input, problems)
  const tags = [draft.tag ?? '', ...(draft.custom_field_options ?? []).map(option => option.value)]
  checkTags(fields.find(), before?.id, tags.filter(Boolean), problems)
  problems.check()
  draft.updated_at = desk.clock.stamp()
  if (!before) return fields.insert(draft)
  erasePropertyValues(desk, before, goneOptions(before, draft))
  return fields.update(before.id, draft)
}

type Draft = Omit<PropertyField, 'id'>

function goneOptions(before: PropertyField, after: Draft): string[] {
  const kept = new Set((after.custom_field_options ?? []).map(option => option.value))
  return (before.custom_field_options ?? []).map(option => option.value).filter(value => !kept.has(value))
}

function blankField(desk: Desk, fields: Collection<PropertyField>, input: JsonRecord, problems: Problems): Draft {
  const key = textOf(input['key']) ?? ''
  const type = textOf(input['type']) ?? 'text'
  if (!/^[a-zA-Z0-9_-]+$/.test(key)) problems.add('key', 'Key: may hold letters, digits, - and _ only', 'InvalidFormat')
  if (fields.first({ key })) problems.add('key', 'Key: has already been taken', 'DuplicateValue')
  if (!types.includes(type)) problems.add('type', 'Type: is not valid')
  const now = desk.clock.stamp()
  return {
    key,
    type,
    title: '',
    description: '',
    position: fields.count(),
    active: true,
    system: false,
    regexp_for_validation: null,
    tag: null,
    relationship_target_type: null,
    relationship_filter: null,
    created_at: now,
    updated_at: now
  }
}

function readTexts(draft: Draft, input: JsonRecord, problems: Problems): void {
  draft.title = (textOf(input['title']) ?? textOf(input['raw_title']) ?? draft.title).trim()
  if (!draft.title) problems.add('title', 'Title: cannot be blank', 'BlankValue')
  draft.position = wholeOf(input['position']) ?? draft.position
  draft.active = booleanOf(input['active']) ?? draft.active
  readShared(draft, input)
}
