const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

function decode(text: string): string {
  return text.replace(/&(#x?[\da-f]+|[a-z]+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return entities[name.toLowerCase()] ?? whole
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
    return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole
  })
}

/** Plain text as Zendesk shows it: a paragraph per blank line, a break per line. */
export function htmlOfText(text: string): string {
  const paragraphs = text
    .replaceAll('\r\n', '\n')
    .trim()
    .split(/\n{2,}/)
  return paragraphs.map(p => `<p dir="auto">${escapeHtml(p).replaceAll('\n', '<br>')}</p>`).join('')
}

/** What is left when the marks are taken away; blocks and breaks become lines. */
export function textOfHtml(html: string): string {
  const text = html
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, '')
    .replaceAll(/[\r\n\t ]+/g, ' ')
    .replaceAll(/\s*<br\s*\/?>\s*/gi, '\n')
    .replaceAll(/<li\b[^>]*>\s*/gi, '\n• ')
    .replaceAll(/\s*<\/(p|div|h[1-6]|blockquote|table|ul|ol)>\s*/gi, '\n\n')
    .replaceAll(/\s*<\/tr>\s*/gi, '\n')
    .replaceAll(/<[^>]*>/g, '')
  return decode(text)
    .replaceAll(/[ \u00A0]+\n/g, '\n')
    .replaceAll(/\n[ ]+/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}
