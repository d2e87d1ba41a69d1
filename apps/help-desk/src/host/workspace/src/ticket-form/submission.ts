import type { WireField } from '../rest/wire'
import { asIds, asTexts, changedKeys, customKey, fieldIdOf, type FormValues } from './values'

export interface Composer {
  text: string
  isPublic: boolean
}

interface Submission {
  base: FormValues
  values: FormValues
  composer: Composer
  /** `updated_at` of the ticket the edits began on. */
  stamp: string
  macroIds: readonly number[]
  fields: readonly WireField[]
}

/** The one `PUT /tickets/{id}` of a Submit: changed fields only, refused when the ticket moved on meanwhile. */
export function putBody({ base, values, composer, stamp, macroIds, fields }: Submission): { ticket: object } {
  const ticket: Record<string, unknown> = { safe_update: true, updated_stamp: stamp }
  const customFields: { id: number; value: unknown }[] = []
  for (const key of changedKeys(base, values)) {
    const fieldId = fieldIdOf(key)
    if (fieldId !== undefined) customFields.push({ id: fieldId, value: values[key] })
    else if (key === 'tags') ticket['tags'] = tagsWithOptions(base, values, fields)
    else if (key === 'email_cc_ids') ticket['email_ccs'] = emailCcs(asIds(base[key]), asIds(values[key]))
    else ticket[key] = values[key]
  }
  if (customFields.length > 0) ticket['custom_fields'] = customFields
  if (composer.text.trim() !== '') ticket['comment'] = { body: composer.text, public: composer.isPublic }
  const lastMacro = macroIds.at(-1)
  if (lastMacro !== undefined) ticket['macro_id'] = lastMacro
  return { ticket }
}

/** `tags` overwrites the whole list, so the tags of options chosen in the same form must be in it. */
function tagsWithOptions(base: FormValues, values: FormValues, fields: readonly WireField[]): string[] {
  const tags = new Set(asTexts(values['tags']))
  for (const field of fields) {
    for (const tag of optionTags(field, base)) tags.delete(tag)
    for (const tag of optionTags(field, values)) tags.add(tag)
  }
  return [...tags].sort()
}

/** Tags a field puts on its ticket: the chosen options' values, or a ticked checkbox's tag. */
function optionTags(field: WireField, values: FormValues): string[] {
  const value = values[customKey(field.id)]
  if (field.type === 'tagger') return typeof value === 'string' ? [value] : []
  if (field.type === 'multiselect') return asTexts(value)
  return field.type === 'checkbox' && field.tag && value === true ? [field.tag] : []
}

function emailCcs(before: number[], after: number[]): { user_id: number; action: 'put' | 'delete' }[] {
  return [
    ...after.filter(id => !before.includes(id)).map(id => ({ user_id: id, action: 'put' as const })),
    ...before.filter(id => !after.includes(id)).map(id => ({ user_id: id, action: 'delete' as const }))
  ]
}
