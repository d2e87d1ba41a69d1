import { squeezed } from '../kernel/normalise'
import { unescaped } from './unescaped'

/** What a mail program or an editor may take for mark-up: a subject like "Nota <vNF>" loses it on its way, or does not. */
const TAG = /<\/?[a-z][^<>\n]{0,100}>/gi

/**
 * Whether a comment holds the terms whole; line breaks and spaces are not compared, nor how a "<" is written. What looks
 * like a tag in the terms may be missing from the comment; nothing may be in the comment that is not in the terms.
 */
export const holdsText = (whole: string, part: string): boolean => {
  const sent = squeezed(unescaped(whole))
  const text = unescaped(part)
  const tags = (text.match(TAG) ?? []).map(squeezed)
  const [first = '', ...rest] = text.split(TAG).map(squeezed)
  if ([first, ...rest].every(piece => piece === '')) return tags.length > 0 && sent.includes(squeezed(text))
  for (let at = sent.indexOf(first); at >= 0; at = sent.indexOf(first, at + 1))
    if (goesOn(sent, at + first.length, tags, rest)) return true
  return false
}

/** Each piece follows at once, or behind its tag. */
const goesOn = (sent: string, from: number, tags: readonly string[], pieces: readonly string[]): boolean => {
  let places = [from]
  for (const [index, piece] of pieces.entries()) {
    const tag = tags[index] ?? ''
    places = [...new Set(places.flatMap(at => [at, ...(sent.startsWith(tag, at) ? [at + tag.length] : [])]))]
      .filter(at => sent.startsWith(piece, at))
      .map(at => at + piece.length)
    if (places.length === 0) return false
  }
  return true
}
