import { isWire, type Wire } from '../../../../../../packages/zendesk-wire/wire'

/** A header by its lower-case name, whether the framework hands them as an object or as the raw text of XMLHttpRequest. */
export function header(answer: Wire, name: string): string | null {
  const headers = answer['responseHeaders'] ?? answer['headers']
  if (typeof headers === 'string') return fromText(headers, name)
  if (!isWire(headers)) return null
  const found = Object.entries(headers).find(([key]) => key.toLowerCase() === name)
  return found && found[1] !== null && found[1] !== undefined ? String(found[1]) : null
}

function fromText(text: string, name: string): string | null {
  const line = text.split(/\r?\n/).find(line => line.toLowerCase().startsWith(`${name}:`))
  return line ? line.slice(name.length + 1).trim() : null
}
