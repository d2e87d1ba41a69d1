import { asText, isEmpty } from './compare'

const text = (held: unknown): string => (Array.isArray(held) ? held.map(String).join('') : asText(held))

const escape = (held: unknown): string =>
  text(held).replace(/[&<>"']/g, c => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[c] ?? c)

const PARTS: Readonly<Record<string, (d: Date) => string>> = {
  Y: d => String(d.getUTCFullYear()),
  m: d => String(d.getUTCMonth() + 1).padStart(2, '0'),
  d: d => String(d.getUTCDate()).padStart(2, '0'),
  H: d => String(d.getUTCHours()).padStart(2, '0'),
  M: d => String(d.getUTCMinutes()).padStart(2, '0'),
  S: d => String(d.getUTCSeconds()).padStart(2, '0'),
  y: d => String(d.getUTCFullYear()).slice(-2),
  s: d => String(Math.floor(d.getTime() / 1000))
}

function date(held: unknown, format: unknown): unknown {
  const at = new Date(text(held))
  if (Number.isNaN(at.getTime()) || isEmpty(format)) return held
  return asText(format).replace(/%-?([A-Za-z])/g, (whole, letter: string) => PARTS[letter]?.(at) ?? whole)
}

/** The Liquid filters a template may use; an unknown one passes its value through. */
export const FILTERS: Readonly<Record<string, (held: unknown, ...args: unknown[]) => unknown>> = {
  append: (held, more) => text(held) + text(more),
  capitalize: held => text(held).charAt(0).toUpperCase() + text(held).slice(1),
  date,
  default: (held, other) => (isEmpty(held) || held === false ? other : held),
  divided_by: (held, by) => Number(held) / Number(by),
  downcase: held => text(held).toLowerCase(),
  escape,
  first: held => (Array.isArray(held) ? held[0] : text(held).charAt(0)),
  join: (held, by) => (Array.isArray(held) ? held.map(String).join(by === undefined ? ' ' : text(by)) : held),
  last: held => (Array.isArray(held) ? held.at(-1) : text(held).slice(-1)),
  minus: (held, other) => Number(held) - Number(other),
  newline_to_br: held => text(held).replaceAll('\n', '<br />\n'),
  plus: (held, other) => Number(held) + Number(other),
  prepend: (held, before) => text(before) + text(held),
  remove: (held, part) => text(held).replaceAll(text(part), ''),
  replace: (held, part, by) => text(held).replaceAll(text(part), text(by)),
  size: held => (Array.isArray(held) ? held.length : text(held).length),
  split: (held, by) => text(held).split(text(by)),
  strip: held => text(held).trim(),
  strip_html: held => text(held).replace(/<[^>]*>/g, ''),
  strip_newlines: held => text(held).replaceAll('\n', ''),
  times: (held, by) => Number(held) * Number(by),
  truncate: (held, length) =>
    text(held).length > Number(length) ? `${text(held).slice(0, Number(length) - 3)}...` : held,
  upcase: held => text(held).toUpperCase()
}
