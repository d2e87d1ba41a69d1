import type { WireField, WireFieldValue, WireMacro } from '../rest/wire'
import type { Composer } from './submission'
import { asTexts, customKey, isSame, normalise, type FormValue, type FormValues } from './values'
import { mergeList } from './merge'

/** `result` of `GET /tickets/{id}/macros/{id}/apply`: the whole ticket after; nothing is saved. */
export interface MacroResult {
  ticket: Record<string, unknown>
}

const plain = [
  'subject',
  'status',
  'custom_status_id',
  'type',
  'priority',
  'group_id',
  'assignee_id',
  'brand_id',
  'ticket_form_id'
]

/** The form after a macro. Only what the macro names changes; edits of other fields stay. */
export function applyMacroToForm(
  macro: WireMacro,
  result: MacroResult,
  saved: FormValues,
  form: FormValues,
  fields: readonly WireField[]
): FormValues {
  const named = new Set(macro.actions.map(action => action.field))
  const next: Record<string, FormValue> = { ...form }
  for (const key of plain) {
    const value = result.ticket[key]
    if (value !== undefined && (named.has(key) || !isSame(value as FormValue, saved[key])))
      next[key] = value as FormValue
  }
  const after = new Map(customValues(result.ticket).map(({ id, value }) => [customKey(id), normalise(value)]))
  for (const { id } of fields) {
    const key = customKey(id)
    const value = after.get(key) ?? null
    const changed = after.has(key) && !isSame(value, saved[key])
    if (named.has(`custom_fields_${id}`) || changed) next[key] = value
  }
  next['tags'] = tagsAfter(result, saved, form, fields)
  return next
}

/** Tags that merely mirror an option appear with the save, as they do in Zendesk's form. */
function tagsAfter(result: MacroResult, saved: FormValues, form: FormValues, fields: readonly WireField[]): FormValue {
  const after = result.ticket['tags']
  if (!Array.isArray(after)) return form['tags'] ?? []
  const mirrored = new Set(
    fields.flatMap(field => [...(field.custom_field_options ?? []).map(option => option.value), field.tag ?? ''])
  )
  const before = asTexts(saved['tags'])
  const withoutMirrors = [
    ...after.map(String).filter(tag => !mirrored.has(tag)),
    ...before.filter(tag => mirrored.has(tag))
  ]
  return mergeList(before, withoutMirrors, asTexts(form['tags'])).sort()
}

/** The documentation's example shows `fields` as one object, other replies a list; both are read. */
function customValues(ticket: Record<string, unknown>): { id: number; value: WireFieldValue }[] {
  const raw = ticket['custom_fields'] ?? ticket['fields']
  const list = Array.isArray(raw) ? raw : raw ? [raw] : []
  return list.filter(
    (item): item is { id: number; value: WireFieldValue } =>
      typeof item === 'object' && item !== null && 'id' in item && 'value' in item
  )
}

/** The macro's comment goes below the draft; its mode is taken over when the macro names one. */
export function applyMacroToComposer(macro: WireMacro, result: MacroResult, composer: Composer): Composer {
  const comment = result.ticket['comment']
  const named = macro.actions.map(action => action.field)
  const details =
    typeof comment === 'object' && comment !== null ? (comment as { body?: unknown; public?: unknown }) : {}
  const body =
    named.some(field => field.startsWith('comment_value')) && typeof details.body === 'string' ? details.body : ''
  const isPublic =
    named.includes('comment_mode_is_public') && typeof details.public === 'boolean' ? details.public : composer.isPublic
  return { text: appendText(composer.text, body), isPublic }
}

export function appendText(draft: string, addition: string): string {
  if (addition === '') return draft
  return draft.trim() === '' ? addition : `${draft.replace(/\s+$/, '')}\n\n${addition}`
}
