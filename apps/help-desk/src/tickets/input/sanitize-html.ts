import { escapeHtml } from './html'

const keptTags = new Set(
  'a b blockquote br code del div em h1 h2 h3 h4 h5 h6 hr i img li ol p pre s span strong sub sup table tbody td th thead tr u ul'.split(
    ' '
  )
)
const keptAttributes: Record<string, string[]> = {
  a: ['href', 'title', 'target', 'rel'],
  img: ['src', 'alt', 'width', 'height'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan']
}
const safeAddress = /^(https?:|mailto:|tel:|#)/i

/** Comment HTML with everything that could run or load code taken out. Unknown tags go, their text stays. */
export function sanitizeHtml(html: string): string {
  const readable = html
    .replaceAll(/<!--[\s\S]*?(-->|$)/g, '')
    .replaceAll(
      /<(script|style|iframe|object|embed|svg|math|template|noscript|textarea|title)\b[\s\S]*?(<\/\1\s*>|$)/gi,
      ''
    )
  let out = ''
  let at = 0
  for (const match of readable.matchAll(/<(\/?)([a-z][a-z0-9]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/gi)) {
    out += escapeLoose(readable.slice(at, match.index))
    at = match.index + match[0].length
    const name = (match[2] ?? '').toLowerCase()
    if (!keptTags.has(name)) continue
    out += match[1] ? `</${name}>` : `<${name}${attributes(name, match[3] ?? '')}>`
  }
  return out + escapeLoose(readable.slice(at))
}

function escapeLoose(text: string): string {
  return text.replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function attributes(tag: string, text: string): string {
  const kept = ['dir', 'class', ...(keptAttributes[tag] ?? [])]
  let out = ''
  for (const match of text.matchAll(/([a-z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi)) {
    const name = (match[1] ?? '').toLowerCase()
    const value = match[2] ?? match[3] ?? match[4] ?? ''
    if (!kept.includes(name)) continue
    if ((name === 'href' || name === 'src') && !safeAddress.test(value.trim())) continue
    out += ` ${name}="${escapeHtml(value.replaceAll('&amp;', '&'))}"`
  }
  return out
}
