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
  returned: { n: number; comment: number; before: Targets & Pick<SlaSlice, 'again'>; solved: boolean } | null
  /** A time was agreed, or it is recorded why there was none: minutes alone answer nothing. */
  agreed: boolean
  /** The return that asked for a new service: the fact that said so, until that service has begun. */
  again: number | null
  /** With the ticket solved the client only gave thanks: the fact that said so. */
  thanked: number | null
}

export const NO_CLOCKS: SlaSlice = {
  offer: null,
  start: null,
  returned: null,
  agreed: false,
  again: null,
  thanked: null
}
