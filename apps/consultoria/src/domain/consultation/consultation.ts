import type { Payer } from '../payer/payerKinds'
import type { WaiverReason } from '../billing/waiverReasons'
import type { Instant, LocalDate } from '../kernel/instant'
import type { Price } from '../kernel/money'
import type { FactData, FactKind } from '../ledger/facts'
import type { StreamEnd } from '../ledger/streamEnd'

/** In the order in which a consultation goes through them. */
export const STAGES = [
  'none',
  'opened',
  'terms_sent',
  'accepted',
  'designated',
  'scheduled',
  'in_service',
  'ready'
] as const
export type Stage = (typeof STAGES)[number]

/** A fact that counts, with who and when as the server stamped it. */
export interface Counted<K extends FactKind> {
  n: number
  by: number
  at: Instant
  op: string
  data: FactData[K]
}

export interface Entry extends Counted<'entry'> {
  /** `disputed` = its text was changed after it was written. */
  status: 'counts' | 'voided' | 'waived' | 'corrected' | 'disputed'
  /** From when to when it shows that somebody worked. */
  service: { from: Instant; to: Instant }
  /** Some of its time lies behind the client's consent: consultancy was given. */
  served: boolean
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
    /** Its text was changed after it was written: a leader enters it anew. */
    | 'edited'
    | null
  /** Seconds before and from the gate on: an acceptance in mid-timer splits them. */
  billableSeconds: number
  unbillableSeconds: number
  /** Seconds the payer's authorisation covers: the billable ones, and under a managerial transfer the transferred ones. */
  coveredSeconds: number
  /** Billable seconds by the price that was accepted for them, in order of time. */
  portions: { seconds: number; price: Price | null }[]
  payer: Payer
  /** The Unit that pays it; null = none does. */
  unit: FactData['payer_chosen']['unit']
  /** Price of its last billable second. */
  price: Price | null
  commentId: number | null
  voided: { n: number; by: number; at: Instant; reason: WaiverReason; note: string } | null
  waived: { n: number; by: number; at: Instant; reason: WaiverReason; note: string } | null
  correctedBy: number | null
  invoice: string | null
  /** n of the fact that invoiced it: invoices come in this order. */
  invoicedBy: number | null
}

export interface Capture extends Counted<'time_captured'> {
  open: boolean
}

/** A fact whose update of the ticket has not been found there yet. */
export type PendingUpdate =
  ({ kind: 'accepted' } & Counted<'accepted'>) | ({ kind: 'transfer_sent' } & Counted<'transfer_sent'>)

/** The state of one consultation: the fold of its stream. Nothing here is stored. */
export interface Consultation extends StreamEnd {
  stream: string
  modality: string | null
  stage: Stage
  terms: {
    staged: Counted<'terms_staged'> | null
    sent: Counted<'terms_sent'> | null
    problem: 'internal' | 'edited' | 'unsent' | null
  }
  demand: Counted<'demand_described'> | null
  acceptance: Counted<'accepted'> | null
  /** Terms of a newer version wait for an answer while an older acceptance stands. */
  reacceptance: boolean
  payer: {
    kind: Payer
    chosen: Counted<'payer_chosen'> | null
    approval: Counted<'unit_approved'> | null
    requesterChanged: Counted<'requester_changed'> | null
    transferSent: Counted<'transfer_sent'> | null
  }
  /** Can billable time be recorded now, and if not, what is missing. */
  gate: {
    open: boolean
    since: Instant | null
    missing: ('terms' | 'acceptance' | 'approval' | 'billing_data' | 'requester')[]
  }
  clocks: { offer: Clock | null; start: Clock | null }
  designation: Counted<'designated'> | null
  appointment: Counted<'appointment_set'> | null
  entries: Entry[]
  captures: Capture[]
  /** Public confirmations and transfers that are promised and not known to be on the ticket, in the order of their facts. */
  pendingUpdates: PendingUpdate[]
  totals: { realSeconds: number; billableSeconds: number; unbillableSeconds: number }
  /** First moment of service the client had consented to (first timer stop's start, or first entry). */
  serviceBeganAt: Instant | null
  /** Until when there was service, as far as it is known. */
  servedUntil: Instant | null
  ceiling: { minutes: number; usedSeconds: number } | null
  mergedInto: number | null
  /** Up to which fact what the facts point at was looked up in the audits and found; 0 = never. */
  checkedTo: number
  lastWorkDate: LocalDate | null
}

export interface Clock {
  startedAt: Instant
  dueAt: Instant | null
  metAt: Instant | null
  exception: { reason: string; by: number } | null
}
