import type { Locale } from '../../domain/kernel/locale'
import type { CodeGroup, CodeOf, CountedKey, Dictionary, TextKey, Texts, Values } from './texts'

export interface Translate {
  (key: TextKey, values?: Values): string
  /** Picks `<key>_one` or `<key>_other`, as the plural rules of the language say. */
  count(key: CountedKey, count: number, values?: Values): string
  /** Words for a code of ours: one without words does not compile. */
  code<G extends CodeGroup>(group: G, code: CodeOf<G>, values?: Values): string
  /** Words for a code that comes from outside, or null where there are none. */
  foreign(group: CodeGroup, code: string, values?: Values): string | null
}

export function createTranslate(locale: Locale, dictionary: Texts): Translate {
  const plurals = new Intl.PluralRules(locale)
  const say = (path: string, values: Values): string => {
    const text = find(dictionary, path)
    // A missing sentence must not take the sidebar down: the key itself is the least bad thing to read.
    return text === null ? path : fill(text, values)
  }
  const translate = (key: TextKey, values: Values = {}) => say(key, values)
  return Object.assign(translate, {
    count: (key: CountedKey, count: number, values: Values = {}) =>
      say(`${key}_${plurals.select(count) === 'one' ? 'one' : 'other'}`, { count, ...values }),
    code: (group: CodeGroup, code: string, values: Values = {}) => say(`${group}.${code}`, values),
    foreign(group: CodeGroup, code: string, values: Values = {}) {
      const text = find(dictionary, `${group}.${code}`)
      return text === null ? null : fill(text, values)
    }
  })
}

function find(dictionary: Dictionary, path: string): string | null {
  let at: string | Dictionary | undefined = dictionary
  for (const part of path.split('.')) {
    if (typeof at !== 'object' || !Object.hasOwn(at, part)) return null
    at = at[part]
  }
  return typeof at === 'string' ? at : null
}

const fill = (text: string, values: Values): string =>
  text.replace(/\{(\w+)\}/g, (hole, name: string) =>
    Object.hasOwn(values, name) ? oneWay(String(values[name])) : hole
  )

/** What others typed cannot turn the sentence around it: without the marks that change the direction of writing. */
export const oneWay = (text: string): string => text.replaceAll(/\p{Bidi_Control}/gu, '')
