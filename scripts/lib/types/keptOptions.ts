import type { Canonical } from './resource'
import { records, text } from './wire'

/** The options wanted, and those to be removed still there. */
export const withKeptOptions = (wanted: Canonical, before: Canonical): Canonical => {
  if (!Array.isArray(wanted.custom_field_options)) return wanted
  const named = new Set(records(wanted.custom_field_options).map(option => text(option.value)))
  const leaving = Array.isArray(before.custom_field_options)
    ? before.custom_field_options.filter(option => !named.has(text(records([option])[0]?.value)))
    : []
  return { ...wanted, custom_field_options: [...wanted.custom_field_options, ...leaving] }
}

export const optionValues = (body: Canonical): string[] =>
  records(body.custom_field_options).map(option => text(option.value))
