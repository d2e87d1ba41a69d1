import type { Where } from '../store/where'

/** The part of a record that words are searched in. */
interface Worded {
  name: string
  custom_object_fields: Readonly<Record<string, unknown>>
}

export const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

const GRAM = 3
const inName = (gram: string): string => `~${gram.replaceAll(/[\s\0]/g, '\u00a0')}`

/** Every three signs in a row. */
function gramsOf(text: string): string[] {
  const lower = text.toLowerCase()
  return Array.from({ length: Math.max(lower.length - GRAM + 1, 0) }, (_, at) => lower.slice(at, at + GRAM))
}

/**
 * The words of a record under the keys of their fields, because it is for the definitions to say which of them are
 * searched; those of its name under none, and what its name holds.
 */
export function recordWords({ name, custom_object_fields }: Worded): string[] {
  const under = (key: string, text: string) => wordsIn(text).map(word => `${key}:${word}`)
  const texts = Object.entries(custom_object_fields)
  return [
    ...new Set([
      ...under('', name),
      ...gramsOf(name).map(inName),
      ...texts.flatMap(([key, value]) => (typeof value === 'string' ? under(key, value) : []))
    ])
  ]
}

/** Records with a word that begins so in their name or in one of these fields. */
export function withWord(word: string, keys: readonly string[]): Where {
  return { mentioned: { anyOf: ['', ...keys].map(key => ({ word: { word: `${key}:${word}`, begins: true } })) } }
}

/** Records whose name may hold this anywhere; undefined when it is too short to tell. */
export function withName(part: string): Where | undefined {
  const grams = gramsOf(part)
  return grams.length === 0 ? undefined : { named: { allOf: grams.map(gram => ({ word: { word: inName(gram) } })) } }
}
