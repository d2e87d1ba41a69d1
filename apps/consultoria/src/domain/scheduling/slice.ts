import type { ReportedError } from './errors'
import type { Instant } from '../kernel/instant'
import type { Stamped } from '../ledger/fact'
import type { AppointmentSet, AvailabilityAsked, ContactAttempted, Designated } from './data'

/** An appointment that was not kept: what became of it, who asked, and why. */
export interface PastAppointment {
  start: Instant
  end: Instant
  medium: string
  analystId: number
  became: 'moved' | 'cancelled' | 'no_show'
  party: 'client' | 'us' | null
  reason: string
  /** Where the client missed it: how often they were called since it began. */
  calls?: number
  by: number
  at: Instant
}

/** The consultation passed from one analyst to another. */
export interface HandOver {
  from: number
  to: number
  reason: string
  by: number
  at: Instant
}

export interface SchedulingSlice {
  designation: Stamped<Designated> | null
  appointment: Stamped<AppointmentSet> | null
  /** Comments that were a return: none of them is another one. */
  returned: ReadonlySet<number>
  lastReturn: Instant | null
  /** Oldest first. */
  past: readonly PastAppointment[]
  handOvers: readonly HandOver[]
  /** When the client last missed an appointment that nothing has taken the place of. */
  missedAt: Instant | null
  /** What the client was last told of an appointment; null = nothing. */
  told: string | null
  /** When the client was asked last for topics and times. */
  availability: Stamped<AvailabilityAsked> | null
  /** What is to be talked about, as it was agreed last: it outlives an appointment that was not kept. */
  topics: string | null
  /** What support attends on tickets of its own, oldest first. */
  errors: readonly ReportedError[]
  /** Calls to the client, oldest first. */
  attempts: readonly Stamped<ContactAttempted>[]
}

export const NOTHING_AGREED: SchedulingSlice = {
  designation: null,
  appointment: null,
  returned: new Set(),
  lastReturn: null,
  past: [],
  handOvers: [],
  missedAt: null,
  told: null,
  availability: null,
  errors: [],
  topics: null,
  attempts: []
}

/** What was designated goes with a consultation that we withdrew. */
export const endWithCancelling = (scheduling: SchedulingSlice): SchedulingSlice => ({
  ...scheduling,
  designation: null
})
