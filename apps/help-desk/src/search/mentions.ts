import type { Sieve } from '../store/where'

/** Search does not mind case or accents. */
export function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}

/**
 * Whether a text has a term: a word, words in a row, or how a longer word begins, never what stands inside one or at its
 * end. https://support.zendesk.com/hc/en-us/articles/4408886879258
 */
export function mentions(text: string | null, term: string): boolean {
  const wanted = fold(term.replaceAll('*', ''))
  const heard = fold(text ?? '')
  for (let at = heard.indexOf(wanted); at !== -1; at = heard.indexOf(wanted, at + 1)) {
    // two, because a letter may take two places
    if (at === 0 || wanted === '' || !endsInWord.test(heard.slice(Math.max(at - 2, 0), at))) return true
  }
  return false
}

const endsInWord = /[\p{L}\p{N}]$/u

/** The words of a text, each once, as search hears them. */
export function wordsIn(text: string | null): string[] {
  return [...new Set(fold(text ?? '').match(/[\p{L}\p{N}]+/gu))]
}

/** What may mention a term, by the words it has; undefined where the term has no word. */
export function mentionSieve(term: string): Sieve | undefined {
  const wanted = fold(term.replaceAll('*', ''))
  const words = wanted.match(/[\p{L}\p{N}]+/gu)
  if (!words) return wanted === '' ? { where: {}, exact: true } : undefined
  const last = words.length - 1
  const where = { allOf: words.map((word, at) => ({ word: { word, begins: at === last } })) }
  return { where: { mentioned: where }, exact: words[0] === wanted }
}
