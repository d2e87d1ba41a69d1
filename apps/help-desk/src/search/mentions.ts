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
    if (at === 0 || wanted === '' || !inWord.test(heard.charAt(at - 1))) return true
  }
  return false
}

const inWord = /[\p{L}\p{N}]/u
