import type { Instant } from './policy'

export interface JourneyStep {
  step: 'terms' | 'acceptance' | 'payer' | 'designation' | 'appointment' | 'service' | 'conclusion'
  status: 'done' | 'now' | 'todo' | 'skipped'
  /** Who did it and when: an agent's user id, or the client's name where a client acted. */
  by?: number | string
  at?: Instant
}
