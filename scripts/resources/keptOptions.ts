import { type Canonical, type Raw, records, text } from '../zendesk/wire'

const options = (body: Canonical): Raw[] => records(body.custom_field_options)

export const optionValues = (body: Canonical): string[] => options(body).map(option => text(option.value))

/** The options wanted, and those to be removed still there, where they were. */
export const withKeptOptions = (wanted: Canonical, before: Canonical): Canonical => {
  if (!Array.isArray(wanted.custom_field_options)) return wanted
  const there = optionValues(before)
  const renamed = new Map(options(wanted).map(option => [text(option.value), option]))
  const all = [
    ...options(before).map(option => renamed.get(text(option.value)) ?? option),
    ...options(wanted).filter(option => !there.includes(text(option.value)))
  ]
  const plain = all.map(option => ({
    name: text(option.name),
    value: text(option.value),
    ...(option.default === true ? { default: true } : {})
  }))
  return { ...wanted, custom_field_options: plain }
}
