import type { CallResult } from '../../domain/scheduling/data'
import type { Payer } from '../../domain/payer/payerKinds'
import type { Instant, LocalDate } from '../../domain/kernel/instant'
import type { Balance } from '../../domain/packages/balance'
import type { Entry } from '../../domain/consultation/consultation'
import type { ProposedEntry } from '../../domain/time/proposedEntry'

/**
 * When a clock stops: by server time so many seconds ago (0 = now; more where the press had to be tried again), or where an
 * absence is cut off.
 */
export type StopMoment = { secondsAgo: number } | { endedAt: Instant }

export type AcceptanceInput =
  | { kind: 'comment'; commentId: number; confirmation: string | null }
  /** Said on the phone: who, and what is added to the public confirmation. */
  | { kind: 'oral'; acceptorId: number; confirmation: string | null; note: string }

export interface PayerInput {
  payer: Payer
  unitOrganizationId: number | null
  code: string
  cnpj: string
  costCenter: string
  valueClass: string
  accountingItem: string
  /** Only for a leader's re-routing after the first billable entry. */
  reason: string | null
}

/** Time as it was typed: either seconds, or start and end. */
export interface TimeInput extends Omit<ProposedEntry, 'source'> {
  source: 'timer' | 'manual' | 'composer'
  capture: number | null
  corrects: number | null
}

export interface TimePreview {
  billableSeconds: number
  unbillableSeconds: number
  /** Of them above the client's ceiling. */
  aboveSeconds: number
  /** Why none of it is charged; null = at least a part is. */
  unbillable: Entry['unbillable']
  /** What packages would cover of it, what goes beyond them, and what they hold afterwards; null = it is not prepaid. */
  prepaid: { coveredSeconds: number; beyondSeconds: number; left: Balance | null } | null
  /** Minutes on the bill after this entry, minus before. */
  addedBilledMinutes: number
  /** What they cost; null = nothing has a price. */
  addedAmount: number | null
  /** The words of the public comment, as it will be read. */
  comment: string
}

/** The Unit's approval as an agent records it. */
export interface ApprovalInput {
  commentId: number
  ceilingMinutes: number | null
  confirmation: string | null
}

export interface AppointmentInput {
  start: Instant
  minutes: number
  medium: string
  analystId: number
  /** Where it takes the place of one that is still to come: who asked, and why. */
  moved?: { by: 'client' | 'us'; reason: string }
  /** Outside the business hours: with whom it was agreed, and in which words. */
  agreement?: { with: string; words: string }
  /** Behind the deadline: why. */
  lateReason?: string
  /** Address of the meeting. */
  link?: string
  /** What is to be talked about. */
  topics?: string
}

/** Whose free times are offered, and what is known of the topics. */
export interface AvailabilityInput {
  analystId: number
  slots: Instant[]
  topics: string
}

/** Where the client's no is found, or whose it was on the phone, in the words of whoever heard it. */
export type RefusalInput = { kind: 'comment'; commentId: number } | { kind: 'oral'; refusedBy: number; note: string }

export interface ContactInput {
  number: string
  result: CallResult
  note: string
}

/** A payment as finance types it. */
export interface PaymentInput {
  centavos: number
  /** Tax that the buyer withheld. */
  withheldCentavos: number
  paidOn: LocalDate
}

/** What is said at the opening: left out = it was not asked, because the ticket says it. */
export interface OpeningInput {
  modality: string
  module?: string
  demand?: string
}

/** Somebody who may ask for their organization. */
export interface Client {
  id: number
  name: string
  /** May accept charges, too. */
  accepts: boolean
}
