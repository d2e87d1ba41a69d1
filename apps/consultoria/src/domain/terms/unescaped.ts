const ENTITY = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|(lt|gt|amp|quot|apos|nbsp));/g
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: ' ' }
const MOST_POINT = 0x10_ff_ff
/** A text that was escaped on its way is escaped once more by who quotes it. */
const TIMES = 2

/** Characters for the entities of HTML, in which the same text comes back from other places. For comparing only. */
export const unescaped = (text: string): string => {
  let read = text
  for (let time = 0; time < TIMES && read.includes('&'); time += 1)
    read = read.replaceAll(ENTITY, (entity, decimal?: string, hexadecimal?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? entity
      const point = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal)
      return point <= MOST_POINT ? String.fromCodePoint(point) : entity
    })
  return read
}
