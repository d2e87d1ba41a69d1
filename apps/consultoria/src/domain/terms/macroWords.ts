import { squeezed } from '../kernel/normalise'
import { unescaped } from './unescaped'

/** What the account puts in the place of one placeholder is a title or a name, never a page. */
const LONGEST_FILLING = 400

/**
 * Whether a comment holds a macro's words whole: in their order, with whatever the account has put in the places of its
 * placeholders. Line breaks and spaces are not compared.
 */
export const holdsWords = (comment: string, words: string): boolean => {
  const parts = words
    .split(/\{\{[^{}]*\}\}/)
    .map(part => squeezed(unescaped(part)))
    .filter(part => part !== '')
  const text = squeezed(unescaped(comment))
  let end = 0
  for (const [index, part] of parts.entries()) {
    const found = text.indexOf(part, end)
    if (found < 0 || (index > 0 && found - end > LONGEST_FILLING)) return false
    end = found + part.length
  }
  return parts.length > 0
}
