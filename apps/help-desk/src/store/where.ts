export type IndexValue = string | number | null

/** SQLite's bindings cut a text at its first U+0000; as an index value it stands for itself under another sign. */
export function bound(value: IndexValue): IndexValue {
  return typeof value === 'string' ? value.replaceAll('\u0000', '\uffff') : value
}

export interface Range {
  lt?: IndexValue
  lte?: IndexValue
  gt?: IndexValue
  gte?: IndexValue
  not?: IndexValue
}
/** One of these. */
interface AnyOf {
  anyOf: Where[]
}
/** All of these. */
interface AllOf {
  allOf: Where[]
}
/** None of these; an empty value compares with nothing. */
interface NoneOf {
  noneOf: Where[]
}
/** Has a word of its collection's `words`. */
export interface HasWord {
  word: string
  /** The word may go on. */
  begins?: boolean
}
/** Has an id, a number, that rows of another collection hold in a column. */
interface HeldBy {
  heldBy: string
  column: string
  where: Where
}
/** What a row's columns have to hold, all of it. Words and choices stand under any name. */
export interface Where {
  [column: string]: IndexValue | IndexValue[] | Range | AnyOf | AllOf | NoneOf | HasWord | HeldBy | undefined
}

/** What choices are made of. */
export function partsOf(wanted: Where[string]): readonly Where[] | undefined {
  if (typeof wanted !== 'object' || wanted === null || Array.isArray(wanted)) return undefined
  if ('anyOf' in wanted) return wanted.anyOf
  if ('allOf' in wanted) return wanted.allOf
  return 'noneOf' in wanted ? wanted.noneOf : undefined
}

/** Every column that is asked for. */
export function columnsIn(where: Where = {}): string[] {
  return Object.entries(where).flatMap(([name, wanted]) => {
    const isElsewhere = typeof wanted === 'object' && wanted !== null && ('word' in wanted || 'heldBy' in wanted)
    return wanted === undefined || isElsewhere ? [] : (partsOf(wanted)?.flatMap(columnsIn) ?? [name])
  })
}

/** What the store is asked in the place of a condition. */
export interface Sieve {
  where: Where
  /** Nothing passes that is not meant: the condition need not be asked again. */
  exact: boolean
}

/** Lets all through that may be meant by all of the conditions. Undefined is one that the store cannot be asked. */
export function everySieve(sieves: readonly (Sieve | undefined)[]): Sieve {
  const known = sieves.filter(sieve => sieve !== undefined)
  const exact = known.length === sieves.length && known.every(sieve => sieve.exact)
  return { where: { every: { allOf: known.map(sieve => sieve.where) } }, exact }
}

/** Lets all through that may be meant by one of the conditions. */
export function someSieve(sieves: readonly (Sieve | undefined)[]): Sieve {
  const known = sieves.filter(sieve => sieve !== undefined)
  if (known.length < sieves.length) return { where: {}, exact: false }
  return { where: { some: { anyOf: known.map(sieve => sieve.where) } }, exact: known.every(sieve => sieve.exact) }
}
