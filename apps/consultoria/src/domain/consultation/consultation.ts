import type { ReportedError } from '../scheduling/errors'
import type { Instant, LocalDate } from '../kernel/instant'
import type { Gate } from '../kernel/gate'
import type { StreamEnd } from '../ledger/streamEnd'
import type { GatePart } from '../modality/modality'
import type { Counted, PromisingKind } from '../registry'
import type { PaymentSlice } from '../payment/slice'
import type { PayerSlice } from '../payer/slice'
import type { SlaSlice } from '../sla/slice'
import type { Ended } from '../terms/ending'
import type { TermsSlice } from '../terms/slice'
import type { WaiverProposal } from '../billing/waiver'
import type { ChargedEntry } from '../billing/chargedEntry'
import type { HandOver, PastAppointment } from '../scheduling/slice'
import type { Capture } from '../time/slice'
import type { Stage } from './stages'

/** An entry with what the other topics say of it. */
export interface Entry extends ChargedEntry {
  /** Some of its time lies behind the client's consent: consultancy was given. */
  served: boolean
}

/** A fact whose update of the ticket has not been found there yet. */
export type PendingUpdate = { [K in PromisingKind]: { kind: K } & Counted<K> }[PromisingKind]

/** The state of one consultation: the fold of its stream. Nothing here is stored. */
export interface Consultation extends StreamEnd {
  stream: string
  modality: string | null
  stage: Stage
  /** `offered` = every modality whose terms were ever staged or sent. */
  terms: Pick<TermsSlice, 'staged' | 'sent' | 'problem' | 'reminder' | 'closedTo' | 'before'> & { offered: string[] }
  /** It ended without a service, and nothing was begun anew since. */
  ended: Ended | null
  demand: Counted<'demand_described'> | null
  /** Somebody of a Unit asked for it: who, and whose it is. */
  opener: Counted<'client_named'> | null
  acceptance: Counted<'accepted'> | null
  /** Terms of a newer version wait for an answer while an older acceptance stands. */
  reacceptance: boolean
  payment: PaymentSlice
  payer: Pick<PayerSlice, 'kind' | 'chosen' | 'approval' | 'requesterChanged' | 'transferSent' | 'clientCeiling'>
  /** Can billable time be recorded now, and if not, what is missing. */
  gate: Gate<GatePart>
  clocks: SlaSlice
  designation: Counted<'designated'> | null
  appointment: Counted<'appointment_set'> | null
  /** Appointments that were not kept, oldest first. */
  pastAppointments: readonly PastAppointment[]
  handOvers: readonly HandOver[]
  /** When the client last missed one that nothing has taken the place of, no service either. */
  missedAt: Instant | null
  /** What the client was last told of an appointment. */
  appointmentTold: string | null
  /** Calls to the client, oldest first. */
  attempts: readonly Counted<'contact_attempted'>[]
  /** When the client was asked last for topics and times. */
  availability: Counted<'availability_asked'> | null
  /** What is to be talked about, as it was agreed last. */
  topics: string | null
  /** Errors that support attends on tickets of their own. */
  errors: readonly ReportedError[]
  entries: Entry[]
  captures: Capture[]
  /** What is promised and not known to be on the ticket, in the order of the facts. */
  pendingUpdates: PendingUpdate[]
  totals: { realSeconds: number; billableSeconds: number; unbillableSeconds: number }
  /** First moment of service the client had consented to (first timer stop's start, or first entry). */
  serviceBeganAt: Instant | null
  /** Until when there was service, as far as it is known. */
  servedUntil: Instant | null
  /** When the client last came back with more. */
  lastReturn: Instant | null
  ceiling: { minutes: number; usedSeconds: number } | null
  /** What was behind the ticket, where the modality asks. */
  cause: Counted<'cause_recorded'> | null
  /** What the cause proposes not to charge, and nobody has confirmed yet. */
  waiver: WaiverProposal | null
  mergedInto: number | null
  /** Up to which fact what the facts point at was looked up in the audits and found; 0 = never. */
  checkedTo: number
  lastWorkDate: LocalDate | null
}
