import type { Instant } from '../kernel/instant'

/** A deadline that is being measured. */
export interface Clock {
  startedAt: Instant
  dueAt: Instant | null
  metAt: Instant | null
  exception: { reason: string; by: number } | null
}

export interface SlaSlice {
  offer: Clock | null
  start: Clock | null
}

export const NO_CLOCKS: SlaSlice = { offer: null, start: null }
