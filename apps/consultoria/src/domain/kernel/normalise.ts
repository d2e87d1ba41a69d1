/**
 * One spelling of what people type and other programs send: the only place that knows which characters look alike, and
 * which are not seen at all. For comparing and reading, never for showing; what is stored and hashed is only `composed`.
 */

/** One code point for each letter and its accents: the form in which texts are stored and hashed. */
export const composed = (text: string): string => text.normalize('NFC')

const INVISIBLE = /[\p{Format}\p{Default_Ignorable_Code_Point}]|(?!\n)\p{Control}/gu
const BREAKS = /\r\n?|[\v\f\u{85}\p{Line_Separator}\p{Paragraph_Separator}]/gu
const SPACES = /[\t\p{Space_Separator}]/gu
const DASHES = /[\p{Dash_Punctuation}\u{2212}\u{2043}]/gu
const APOSTROPHES = /[\u{2018}\u{2019}\u{201B}\u{2032}\u{60}\u{B4}\u{2BC}]/gu
const SLASHES = /[\u{2044}\u{2215}]/gu
const PLAIN_ASCII = /^[\n\x20-\x7E]*$/

/**
 * Lines as they look: full width and ligatures as plain letters and digits, no invisible characters, every dash "-", every
 * apostrophe "'", every space one " ". Case, accents and line breaks stay.
 */
export const lined = (text: string): string =>
  (PLAIN_ASCII.test(text) ? text.replaceAll('`', "'") : alike(text))
    .replaceAll(/ {2,}/g, ' ')
    .replaceAll(/^ | $/gm, '')
    .trim()

const alike = (text: string): string =>
  // twice: the compatibility forms make new ones, and of an accent that stands alone a space and a mark
  plainCharacters(plainCharacters(text.replaceAll(BREAKS, '\n')).normalize('NFKC'))

const plainCharacters = (text: string): string =>
  text
    .replaceAll(SPACES, ' ')
    .replaceAll(INVISIBLE, '')
    .replaceAll(APOSTROPHES, "'")
    .replaceAll(DASHES, '-')
    .replaceAll(SLASHES, '/')

/** What was typed into one line. */
export const tidy = (text: string): string => lined(text).replaceAll('\n', ' ')

/** What is shown in one line, as it was written. */
export const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

/** What is compared with what people write: lower case, without accents, single spaces. */
export const folded = (text: string): string => {
  const line = tidy(text)
  return (PLAIN_ASCII.test(line) ? line : withoutMarks(line)).toLowerCase()
}

/** An accent that stood alone leaves nothing, not even its space. */
const withoutMarks = (line: string): string =>
  line
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .replaceAll(/ {2,}/g, ' ')
    .trim()

/** The same with its accents: "sí" is not "si". */
export const lowered = (text: string): string => tidy(text).toLowerCase()

/** An accent that stands by itself, on what is before it. */
export const isAccent = (character: string): boolean => /^\p{Mark}$/u.test(character)

/** A code or number as it is compared: upper case, without spaces. */
export const codeOf = (text: string): string => composed(tidy(text).toUpperCase().replaceAll(' ', ''))

/** Text in which neither spaces nor line breaks count. */
export const squeezed = (text: string): string => composed(lined(text).replaceAll(/\s/g, ''))

/** Its words, in the spelling in which words are compared. */
export const wordsOf = (text: string): string[] => folded(text).match(/[\p{Letter}\p{Number}]+/gu) ?? []
