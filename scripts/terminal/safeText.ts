/**
 * Control characters (C0, DEL, C1), invisible formatting (bidi controls, zero-width characters, tags), line and paragraph
 * separators and lone surrogates: whatever moves the cursor, changes colours, starts a line or shows text as another.
 */
const unsafe = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu

const named: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

const escaped = (character: string): string => {
  const code = (character.codePointAt(0) ?? 0).toString(16)
  return named[character] ?? (code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`)
}

/** One text on one line: what a terminal would act on is written out, as `\u001b`. */
export const safeText = (text: string): string => text.replace(unsafe, escaped)

const units = (character: string) =>
  Array.from(
    { length: character.length },
    (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`
  ).join('')

/** JSON that means the same, with only our own line breaks in it. */
export const safeJson = (value: unknown): string =>
  JSON.stringify(value, null, 2).replace(unsafe, character => (character === '\n' ? character : units(character)))

/** At most so many characters, an ellipsis the last where something is left out; no character is cut in two. */
export const shortened = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`

/** What another program wrote, as lines; of a long story the end, where the reason stands. */
export const foreignLines = (text: string, most = 40): string[] => {
  const lines = text.trim().split(/\r\n|\n|\r/)
  return lines.length <= most ? lines : ['…', ...lines.slice(1 - most)]
}
