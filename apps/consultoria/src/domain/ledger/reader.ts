import { fits, instant, isRecord, positive, whole } from '../kernel/schema'
import { LIMITS } from '../kernel/limits'
import { canonicalText } from './canonicalText'
import { FACT_VERSION, type StoredFact } from './fact'
import type { HashedRecord } from './hash'
import type { Slot } from './slots'

/** What a record says: a fact, one that only a newer version of the app can read, or nothing, and why. */
export type Reading<F extends StoredFact = StoredFact> =
  | { kind: 'fact'; fact: F }
  | { kind: 'newer' }
  | { kind: 'refused'; why: 'too_long' | 'too_deep' | 'unreadable' | 'misnamed' }

/** A record read once: its text is never hashed or parsed again. */
export interface ReadRecord<F extends StoredFact = StoredFact> extends HashedRecord {
  /** The slot its names claim; null = neither of them is one. */
  slot: Slot | null
  reading: Reading<F>
}

/** What kinds there are, and whether a stamped fact is one of them with its data as they must be. */
interface Kinds<F extends StoredFact> {
  isKind(kind: string): boolean
  isFact(fact: StoredFact): fact is F
}

/** Total: whatever somebody wrote into a record, the answer is one reading. */
export const readTextAs = <F extends StoredFact>({ isKind, isFact }: Kinds<F>, text: string): Reading<F> => {
  if (bytesOf(text) > LIMITS.textBytes) return { kind: 'refused', why: 'too_long' }
  // before parsing: what is nested deeply enough overflows every recursive reader
  if (depthOf(text) > LIMITS.depth) return { kind: 'refused', why: 'too_deep' }
  const value = parsed(text)
  if (!isRecord(value) || holdsOddity(value) || canonicalText(value) !== text) return UNREADABLE
  if (!isEnvelope(value)) return UNREADABLE
  if (value.v > FACT_VERSION) return { kind: 'newer' }
  if (!isStamped(value)) return UNREADABLE
  if (!isKind(value.kind)) return /^[a-z]+(_[a-z]+)*$/.test(value.kind) ? { kind: 'newer' } : UNREADABLE
  return isFact(value) ? { kind: 'fact', fact: value } : UNREADABLE
}

const UNREADABLE = { kind: 'refused', why: 'unreadable' } as const

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
  fits(positive, value['v']) && typeof value['kind'] === 'string'

const isStamped = (value: Record<string, unknown> & Envelope): value is Record<string, unknown> & StoredFact =>
  typeof value['stream'] === 'string' &&
  fits(positive, value['n']) &&
  typeof value['prev'] === 'string' &&
  typeof value['op'] === 'string' &&
  fits(instant, value['at']) &&
  fits(whole, value['by'])
