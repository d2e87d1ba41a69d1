const TAG = /<[a-z/!][^>]*>/i
const ENTITY = /&[a-z#0-9]+;/i
const BEGINS_WITH_TAG = /^\s*<[a-z!]/i
const LINE_OR_BLOCK = /<(?:br|p|div|ul|ol|li|table|tr|h[1-6]|blockquote)\b[^>]*>/i

/** An editor wraps what it holds; "a nota <vNF> saiu errada" is what somebody wrote. */
const isHtml = (text: string): boolean =>
  BEGINS_WITH_TAG.test(text) || LINE_OR_BLOCK.test(text) || (ENTITY.test(text) && !TAG.test(text))

/** The composer holds HTML in rich-text mode: what a reader would see, as plain text. */
export function plainText(html: string): string {
  if (!isHtml(html)) return html.trim()
  const { body } = new DOMParser().parseFromString(html.replaceAll(/[ \t\r\n]+/g, ' '), 'text/html')
  for (const gone of body.querySelectorAll('script, style')) gone.remove()
  for (const line of body.querySelectorAll('br')) line.replaceWith('\n')
  for (const block of body.querySelectorAll('p, div, li, tr, h1, h2, h3, h4, h5, h6')) block.append('\n')
  return (body.textContent ?? '')
    .replaceAll('\u00A0', ' ')
    .replaceAll(/[ \t]*\n[ \t]*/g, '\n')
    .trim()
}
