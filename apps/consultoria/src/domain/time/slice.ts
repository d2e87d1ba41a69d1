import type { Instant } from '../kernel/instant'
import type { Price } from '../kernel/money'
import type { Stamped } from '../ledger/fact'
import type { Paying } from '../payer/paying'
import type { WaiverReason } from './waiverReasons'
import type { EntryData } from './data'
import type { TimeCaptured } from './data'

/** From when to when somebody worked for the client. */
export interface Service {
  from: Instant
  to: Instant
}

/** Who took an entry off the bill, and why. */
export interface Alteration {
  n: number
  by: number
  at: Instant
  reason: WaiverReason
  note: string
}

export interface RecordedEntry extends Stamped<EntryData>, Paying {
  /** `disputed` = its text was changed after it was written. */
  status: 'counts' | 'voided' | 'waived' | 'corrected' | 'disputed'
  /** From when to when it shows that somebody worked. */
  service: Service
  /** When its time was first told: of a correction, when what it corrects was. By then the time was over. */
  toldAt: Instant
  /** Why none of its time is billable although it counts. */
  unbillable:
    | 'asked'
    | 'before_acceptance'
    | 'before_approval'
    | 'other_payer'
    /** The requester's organization agreed to nothing. */
    | 'other_organization'
    | 'waived'
    | 'voided'
    | 'corrected'
    /** Beyond what the client agreed to; charged only once they agree to more. */
    | 'above_ceiling'
    /** Prepaid, whole or as far as the packages went. */
    | 'covered_by_package'
    | 'beyond_package'
    /** Its text was changed after it was written: a leader enters it anew. */
    | 'edited'
    | null
  /** Seconds before and from the gate on: an acceptance in mid-timer splits them. */
  billableSeconds: number
  unbillableSeconds: number
  /** Seconds the payer's authorisation covers: the billable ones, and under a managerial transfer the transferred ones. */
  coveredSeconds: number
  /** Seconds that prepaid packages cover; they are in no bill. */
  packageSeconds: number
  /** Billable seconds by the price that was accepted for them, in order of time. */
  portions: { seconds: number; price: Price | null }[]
  /** Seconds above the client's ceiling, by price: charged once the client has agreed to more and somebody says so. */
  above: { seconds: number; price: Price | null }[]
  /** Price of its last billable second. */
  price: Price | null
  commentId: number | null
  voided: Alteration | null
  waived: Alteration | null
  correctedBy: number | null
}

export interface Capture extends Stamped<TimeCaptured> {
  open: boolean
}

export interface TimeSlice {
  entries: readonly RecordedEntry[]
  captures: readonly Capture[]
}

export const NO_TIME: TimeSlice = { entries: [], captures: [] }

export const entryIn = ({ entries }: Pick<TimeSlice, 'entries'>, n: number): RecordedEntry | null =>
  entries.find(entry => entry.n === n) ?? null

export const captureIn = ({ captures }: TimeSlice, n: number | null): Capture | null =>
  captures.find(capture => capture.n === n) ?? null

export const withEntry = (time: TimeSlice, changed: RecordedEntry): TimeSlice => ({
  ...time,
  entries: time.entries.map(entry => (entry.n === changed.n ? changed : entry))
})

export const withCapture = (time: TimeSlice, changed: Capture): TimeSlice => ({
  ...time,
  captures: time.captures.map(capture => (capture.n === changed.n ? changed : capture))
})
