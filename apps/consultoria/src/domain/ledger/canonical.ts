import type { Instant } from '../policy'
import { canonicalText } from './canonicalText'
import { factShapes } from './factShapes'
import type { Fact, FactDraft, FactKind } from './facts'
import { instant, isRecord, positive, whole } from './shape'

/**
 * The fact in a record's text, or null where it is none: no JSON, not in canonical spelling (somebody wrote it by hand), or
 * not of its kind's shape.
 */
export const parseFact = (text: string): Fact | null => {
  const value = parsed(text)
  if (!isFact(value)) return null
  return canonicalText(value) === text ? value : null
}

/** The fact that stands in slot `n` once it is written; `data` in canonical form, as every reader will see it. */
export const sealFact = (
  draft: FactDraft,
  slot: { stream: string; n: number; prev: string; op: string; at: Instant; by: number }
): { fact: Fact; text: string } => {
  const text = canonicalText({ v: 1, ...slot, ...draft })
  const fact = parseFact(text)
  if (!fact) throw new TypeError(`a ${draft.kind} of this shape cannot be written`)
  return { fact, text }
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const isKind = (kind: unknown): kind is FactKind => typeof kind === 'string' && Object.hasOwn(factShapes, kind)

const isFact = (value: unknown): value is Fact =>
  isRecord(value) &&
  value['v'] === 1 &&
  typeof value['stream'] === 'string' &&
  positive(value['n']) &&
  typeof value['prev'] === 'string' &&
  typeof value['op'] === 'string' &&
  instant(value['at']) &&
  whole(value['by']) &&
  isKind(value['kind']) &&
  factShapes[value['kind']](value['data'])
