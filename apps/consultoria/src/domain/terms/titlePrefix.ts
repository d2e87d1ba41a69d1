import { folded } from '../kernel/normalise'

/** What mail programs put before a subject; any number of them. */
const REPLY = /^(?:(?:re|res|fw|fwd|enc|rv|aw)\s*:\s*)+/i

/**
 * The subject with the prefix once, one space behind it. A known prefix that is already there is replaced, whatever its
 * case, accents or spacing and wherever it stands between "Re:" and "Fwd:"; those go with it. Without a prefix (null) only
 * a known one is taken off.
 */
export const withPrefix = (subject: string, prefix: string | null, known: readonly string[]): string => {
  const title = withoutPrefix(subject, prefix === null ? known : [...known, prefix])
  return prefix === null ? title : `${prefix} ${title}`.trim()
}

/** The known prefix a subject starts with, spelt as it is known. */
export const prefixOf = (subject: string, known: readonly string[]): string | null => {
  const bare = subject.trim().replace(REPLY, '')
  return known.find(prefix => lengthAtStart(bare, prefix) > 0) ?? null
}

const withoutPrefix = (subject: string, known: readonly string[]): string => {
  let title = subject.trim()
  for (;;) {
    const bare = title.replace(REPLY, '')
    const length = Math.max(0, ...known.map(prefix => lengthAtStart(bare, prefix)))
    if (length === 0) return title
    title = bare.slice(length).trim()
  }
}

/** How many characters of the text its prefix takes, compared letter by letter without case, accents and spaces. */
const lengthAtStart = (text: string, prefix: string): number => {
  const wanted = squeeze(prefix)
  let seen = ''
  for (let index = 0; index < text.length && seen.length < wanted.length; index += 1) {
    seen += squeeze(text[index] ?? '')
    if (!wanted.startsWith(seen)) return 0
    if (seen === wanted) {
      const rest = /^\p{M}*/u.exec(text.slice(index + 1))
      return index + 1 + (rest?.[0].length ?? 0)
    }
  }
  return 0
}

const squeeze = (text: string): string => folded(text).replaceAll(' ', '')
