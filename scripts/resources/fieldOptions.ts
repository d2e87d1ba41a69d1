import { type Canonical, type Json, type Raw, rawText, records, text } from '../zendesk/wire'
import { words } from '../terminal/language'

/** Only the option that is chosen beforehand says so. */
const chosen = (option: Raw): { default?: true } => (option.default === true ? { default: true } : {})

export const canonicalOptions = (raw: Raw): Json =>
  Array.isArray(raw.custom_field_options)
    ? records(raw.custom_field_options).map(option => ({
        name: rawText(option, 'name'),
        value: text(option.value),
        ...chosen(option)
      }))
    : null

/** Every option goes back with its id: an update without one would remove the option and erase it from tickets. */
export const optionsPayload = (options: Json | undefined, before: Raw | null): Raw[] | null => {
  if (!Array.isArray(options)) return null
  const ids = new Map(records(before?.custom_field_options).map(option => [text(option.value), option.id]))
  return records(options).map(option => {
    const id = ids.get(text(option.value))
    // A whole list is written: one that does not say which option is chosen beforehand would choose none.
    const one = { ...option, default: option.default === true }
    return id === undefined ? one : { id, ...one }
  })
}

export const removedOptions = (before: Canonical, after: Canonical): string[] => {
  const kept = new Set(records(after.custom_field_options).map(option => text(option.value)))
  if (after.custom_field_options === undefined) return []
  return records(before.custom_field_options)
    .filter(option => !kept.has(text(option.value)))
    .map(option => words().plan.optionRemoved(text(option.name), text(option.value)))
}

/** Which option is chosen beforehand stays the account's, unless the definition says it of one. */
export const withDefault = (wanted: Canonical, now: Canonical): Canonical => {
  const options = records(wanted.custom_field_options)
  const [own] = records(now.custom_field_options).filter(option => option.default === true)
  if (!own || options.some(option => option.default !== undefined)) return wanted
  const list = options.map(({ name, value }) => ({
    name: text(name),
    value: text(value),
    ...(text(value) === text(own.value) ? { default: true } : {})
  }))
  return { ...wanted, custom_field_options: list }
}
