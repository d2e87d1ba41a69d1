import type { Instant } from '../kernel/instant'

/** A deadline that is being measured. */
export interface Clock {
  startedAt: Instant
  dueAt: Instant | null
  metAt: Instant | null
  exception: { reason: string; by: number } | null
}

export interface Targets {
  offer: Clock | null
  start: Clock | null
}

export interface SlaSlice extends Targets {
  /**
   * The return that started the targets, until somebody says what it is or a service answers it; n is its fact's, `before` what
   * was measured before the first of them that nobody answered.
   */
  returned: { n: number; comment: number; before: Targets } | null
}

export const NO_CLOCKS: SlaSlice = { offer: null, start: null, returned: null }
