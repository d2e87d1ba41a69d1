import { sanitize, type Schema } from 'hast-util-sanitize'
import { toHtml } from 'hast-util-to-html'
import { htmlOfText, readHtml } from './html'

const addresses = ['http', 'https', 'mailto', 'tel']

const kept: Schema = {
  tagNames:
    'a b blockquote br code del div em h1 h2 h3 h4 h5 h6 hr i img li ol p pre s span strong sub sup table tbody td th thead tr u ul'.split(
      ' '
    ),
  attributes: {
    '*': ['dir', 'className'],
    a: ['href', 'title', 'target', 'rel'],
    img: ['src', 'alt', 'width', 'height'],
    td: ['colSpan', 'rowSpan'],
    th: ['colSpan', 'rowSpan']
  },
  protocols: { href: addresses, src: addresses },
  strip: 'script style iframe object embed svg math template noscript textarea title'.split(' ')
}

/** Comment HTML with everything that could run or load code taken out. Unknown tags go, their text stays. */
export function sanitizeHtml(html: string): string {
  return readHtml(
    html,
    tree => toHtml(sanitize(tree, kept), { characterReferences: { useNamedReferences: true } }),
    htmlOfText
  )
}
