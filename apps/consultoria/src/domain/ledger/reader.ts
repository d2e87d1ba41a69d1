import { canonicalText } from './canonicalText'
import { factShapes } from './factShapes'
import { type Fact, FACT_VERSION, type FactKind, type LedgerRecord } from './facts'
import { type HashedRecord, sha256 } from './hash'
import { LIMITS } from './limits'
import { instant, isRecord, positive, text as isText, whole } from '../kernel/shape'
import { type Slot, slotOf } from './slots'

/** What a record says: a fact, one that only a newer version of the app can read, or nothing, and why. */
export type Reading =
  | { kind: 'fact'; fact: Fact }
  | { kind: 'newer' }
  | { kind: 'refused'; why: 'too_long' | 'too_deep' | 'unreadable' | 'misnamed' }

/** A record read once: its text is never hashed or parsed again. */
export interface ReadRecord extends HashedRecord {
  /** The slot its names claim; null = neither of them is one. */
  slot: Slot | null
  reading: Reading
}

/** Total: whatever somebody wrote into a record, the answer is one reading. */
export const readText = (text: string): Reading => {
  if (bytesOf(text) > LIMITS.textBytes) return { kind: 'refused', why: 'too_long' }
  // before parsing: what is nested deeply enough overflows every recursive reader
  if (depthOf(text) > LIMITS.depth) return { kind: 'refused', why: 'too_deep' }
  const value = parsed(text)
  if (!isRecord(value) || holdsOddity(value) || canonicalText(value) !== text) return UNREADABLE
  if (!isEnvelope(value)) return UNREADABLE
  if (isNewer(value)) return { kind: 'newer' }
  return isFact(value) ? { kind: 'fact', fact: value } : UNREADABLE
}

/** The fact of this version in a text, or null where it is none. */
export const parseFact = (text: string): Fact | null => {
  const reading = readText(text)
  return reading.kind === 'fact' ? reading.fact : null
}

export const readRecords = (records: readonly LedgerRecord[]): Promise<ReadRecord[]> =>
  Promise.all(records.map(async record => asRead({ ...record, hash: await sha256(record.fact) })))

/** `external_id`, `name` and the fact's own slot are one; the first decides where the record lies. */
export const asRead = (record: HashedRecord): ReadRecord => {
  const slot = slotOf(record)
  const isNamed = slot !== null && record.externalId === record.name
  return { ...record, slot, reading: isNamed ? readText(record.fact) : { kind: 'refused', why: 'misnamed' } }
}

const UNREADABLE: Reading = { kind: 'refused', why: 'unreadable' }

const bytesOf = (text: string): number =>
  text.length > LIMITS.textBytes ? text.length : new TextEncoder().encode(text).length

const depthOf = (text: string): number => {
  let depth = 0
  let deepest = 0
  let quoted = false
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index]
    if (quoted) {
      if (character === '\\') index += 1
      else if (character === '"') quoted = false
    } else if (character === '"') quoted = true
    else if (character === '{' || character === '[') deepest = Math.max(deepest, (depth += 1))
    else if (character === '}' || character === ']') depth -= 1
  }
  return deepest
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** A key that would change what an object is wherever it is copied carelessly, or a number too large to be one. */
const holdsOddity = (value: unknown): boolean => {
  if (typeof value === 'number') return !Number.isFinite(value)
  if (typeof value !== 'object' || value === null) return false
  return Object.hasOwn(value, '__proto__') || Object.values(value).some(holdsOddity)
}

interface Envelope {
  v: number
  kind: string
}

const isEnvelope = (value: Record<string, unknown>): value is Record<string, unknown> & Envelope =>
  positive(value['v']) && isText(value['kind'])

const isKind = (kind: string): kind is FactKind => Object.hasOwn(factShapes, kind)

const isNewer = (value: Record<string, unknown> & Envelope): boolean =>
  value.v > FACT_VERSION || (!isKind(value.kind) && /^[a-z]+(_[a-z]+)*$/.test(value.kind) && isStamped(value))

const isStamped = (value: Record<string, unknown>): boolean =>
  isText(value['stream']) &&
  positive(value['n']) &&
  isText(value['prev']) &&
  isText(value['op']) &&
  instant(value['at']) &&
  whole(value['by'])

const isFact = (value: Record<string, unknown> & Envelope): value is Record<string, unknown> & Fact =>
  isStamped(value) && isKind(value.kind) && factShapes[value.kind](value['data'])
