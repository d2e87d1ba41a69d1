import { fromHtml } from 'hast-util-from-html'
import { toText } from 'hast-util-to-text'

type Root = ReturnType<typeof fromHtml>
type Node = Root | Root['children'][number]

export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** Plain text as Zendesk shows it: a paragraph per blank line, a break per line. */
export function htmlOfText(text: string): string {
  const paragraphs = text
    .replaceAll('\r\n', '\n')
    .trim()
    .split(/\n{2,}/)
  return paragraphs.map(p => `<p dir="auto">${escapeHtml(p).replaceAll('\n', '<br>')}</p>`).join('')
}

/** HTML as a browser reads it. The libraries recurse, so what is nested thousands deep is left as the text it is. */
export function readHtml(html: string, read: (tree: Root) => string, tooDeep: (html: string) => string): string {
  try {
    return read(fromHtml(html, { fragment: true }))
  } catch (error) {
    if (error instanceof RangeError) return tooDeep(html)
    throw error
  }
}

/** What a reader sees: blocks and breaks are lines, an item of a list has its bullet. */
export function textOfHtml(html: string): string {
  return readHtml(
    html,
    tree => toText(withBullets(tree)),
    tooDeep => tooDeep
  )
    .replaceAll(/[ \u00A0]+\n/g, '\n')
    .replaceAll(/\n +/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}

function withBullets<T extends Node>(node: T): T {
  if (!('children' in node)) return node
  for (const child of node.children) withBullets(child)
  if ('tagName' in node && node.tagName === 'li') node.children.unshift({ type: 'text', value: '• ' })
  return node
}
