/** Text that is markup already. */
export interface Markup {
  markup: string
}

type Part = string | number | null | Markup | readonly Markup[]

/** Markup with values in it: whatever is not markup already is text, whoever wrote it. */
export const html = (strings: TemplateStringsArray, ...parts: Part[]): Markup => ({
  markup: strings.reduce((whole, piece, index) => whole + written(parts[index - 1] ?? '') + piece)
})

function written(part: Exclude<Part, null>): string {
  if (typeof part === 'object') return 'markup' in part ? part.markup : part.map(({ markup }) => markup).join('')
  return asText(String(part))
}

/** Also without marks that turn the direction of writing, so that nothing reads other than it stands. */
const asText = (text: string): string =>
  text
    .replaceAll(/\p{Bidi_Control}/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
