import type { Instant } from '../kernel/instant'
import { canonicalText } from './canonicalText'
import { type Fact, FACT_VERSION, type FactDraft } from './facts'
import { parseFact } from './reader'

/** The fact that stands in slot `n` once it is written; `data` in canonical form, as every reader will see it. */
export const sealFact = (
  draft: FactDraft,
  slot: { stream: string; n: number; prev: string; op: string; at: Instant; by: number }
): { fact: Fact; text: string } => {
  const text = canonicalText({ v: FACT_VERSION, ...slot, ...draft })
  const fact = parseFact(text)
  if (!fact) throw new TypeError(`a ${draft.kind} of this shape cannot be written`)
  return { fact, text }
}
