import { type Canonical, type Json, type Raw, rawText, records, text } from '../zendesk/wire'
import { words } from '../terminal/language'

export const canonicalOptions = (raw: Raw): Json =>
  Array.isArray(raw.custom_field_options)
    ? records(raw.custom_field_options).map(option => ({ name: rawText(option, 'name'), value: text(option.value) }))
    : null

/** Every option goes back with its id: an update without one would remove the option and erase it from tickets. */
export const optionsPayload = (options: Json | undefined, before: Raw | null): Raw[] | null => {
  if (!Array.isArray(options)) return null
  const ids = new Map(records(before?.custom_field_options).map(option => [text(option.value), option.id]))
  return records(options).map(option => {
    const id = ids.get(text(option.value))
    return id === undefined ? option : { id, ...option }
  })
}

export const removedOptions = (before: Canonical, after: Canonical): string[] => {
  const kept = new Set(records(after.custom_field_options).map(option => text(option.value)))
  if (after.custom_field_options === undefined) return []
  return records(before.custom_field_options)
    .filter(option => !kept.has(text(option.value)))
    .map(option => words().plan.optionRemoved(text(option.name), text(option.value)))
}
