import type { Payer } from '../payer/payerKinds'
import type { WaiverReason } from '../billing/waiverReasons'
import type { Instant, LocalDate } from '../kernel/instant'
import type { Price } from '../kernel/money'
import type { Tenure } from '../people/roles'

/**
 * The facts of a consultation. A fact is written once and never changed; a correction is a new fact that names the old one by
 * its number `n` in the stream. All ids are Zendesk's; the names beside them stand in records of version 1 only.
 */
export interface FactData {
  /** The agent pressed "Abrir consultoria": the terms lie in the composer, nothing has been sent yet. */
  terms_staged: {
    policy: string
    termsVersion: string
    macroId: number
    locale: string
    /** NFC plain text of the terms as the macro rendered them, and its SHA-256: what must stand in the comment. */
    termsText: string
    termsHash: string
    price: Price | null
  }
  /** Found in the ticket's audits: the comment with these terms that was really sent. */
  terms_sent: {
    staged: number
    policy: string
    termsVersion: string
    auditId: number
    commentId: number
    sentAt: Instant
    /** SHA-256 of the exact plain body that was sent. */
    bodyHash: string
    price: Price | null
  }
  /** The staged terms cannot be counted: written as internal note, changed, or submitted without them. */
  terms_not_sent: { staged: number; why: 'internal' | 'edited' | 'unsent'; auditId: number | null }
  /** T4: what is asked, in detail. */
  demand_described: { text: string }
  accepted: {
    /** n of the terms_sent that is accepted. */
    terms: number
    termsVersion: string
    bodyHash: string
    price: Price | null
    acceptorId: number
    acceptorName?: string
    organizationId: number | null
    /** The acceptor's flag at that moment; if it goes away later the acceptance stands. */
    flag: boolean | null
    channel: 'comment' | 'chat' | 'oral'
    commentId: number | null
    auditId: number | null
    acceptedAt: Instant
    /** Doubts that a leader confirmed, with the reason; empty doubts need none. */
    doubts: AcceptanceDoubt[]
    confirmation: { reason: string } | null
    /** For an oral acceptance: the public comment that confirms it. */
    oralNote: string | null
    due: { offer: Instant | null; start: Instant | null }
  }
  /** The client answered after service began: both clocks start anew. */
  client_returned: {
    commentId: number
    auditId: number
    at: Instant
    due: { offer: Instant | null; start: Instant | null }
  }
  sla_exception: { clock: 'offer' | 'start' | 'both'; reason: string }
  payer_chosen: {
    payer: Payer
    unit: { organizationId: number; name: string; code: string; cnpj: string } | null
    /** Billing data of the managerial transfer. */
    transfer: { costCenter: string; valueClass: string; accountingItem: string } | null
    /** True where a leader re-routes after the first billable entry. */
    rerouted: boolean
    reason: string | null
  }
  unit_approved: {
    payer: number
    commentId: number
    auditId: number
    approverId: number
    approverName?: string
    approvedAt: Instant
    /** Authorised ceiling in minutes; null = none was given. */
    ceilingMinutes: number | null
    doubts: AcceptanceDoubt[]
    confirmation: { reason: string } | null
  }
  /**
   * The Unit is the requester, the client in copy: written only after the three were read back. Where the Unit itself asked,
   * nobody was changed (`fromId` = `toId`) and nobody needs a copy.
   */
  requester_changed: {
    fromId: number
    toId: number
    organizationId: number
    copiedId: number | null
    auditId: number | null
  }
  transfer_sent: { payer: number; hours: string; text: string }
  designated: { analystId: number; analystName?: string; team: string; why: string }
  appointment_set: {
    start: Instant
    end: Instant
    medium: string
    analystId: number
    analystName?: string
    replaces: number | null
  }
  appointment_cancelled: { appointment: number; reason: string; party: 'client' | 'us' | 'no_show' }
  /** A stopped clock whose minutes still wait to be told. */
  time_captured: { startedAt: Instant; endedAt: Instant; seconds: number; timerOp: string; stoppedBy: number }
  capture_discarded: { capture: number; reason: string }
  entry: EntryData
  /** The public comment of an entry (or of its correction) is on the ticket. */
  comment_linked: { entry: number; auditId: number; commentId: number }
  /** What a fact promised is on the ticket: a spoken acceptance's public confirmation, a transfer's text and its sending. */
  update_linked: { fact: number; auditId: number; commentId: number | null }
  /**
   * What the facts up to `head` point at (comments, authors, requesters) was looked up in the ticket's audits and found; it is
   * not looked up again. `hash` is that record's, so that it covers no other history.
   */
  evidence_checked: { head: number; hash: string }
  /** Places of the stream that hold nothing readable and never will: without it nothing could be written behind them. */
  slot_abandoned: { slots: number[] }
  /** Who held which role from when until when, as an administrator saw it; only in the roster's stream. */
  roster_set: { tenures: Tenure[] }
  /** Anular: the fact was wrong. */
  entry_voided: { entry: number; reason: WaiverReason; note: string }
  /** Abonar: the time is true but not charged. */
  entry_waived: { entry: number; reason: WaiverReason; note: string; issueId: string | null }
  merged_into: { ticketId: number }
  invoiced: { entry: number; invoice: string }
}

export interface EntryData {
  seconds: number
  /** Start and end when they are known; a manual entry may have a duration only. */
  startedAt: Instant | null
  endedAt: Instant | null
  workDate: LocalDate
  note: string
  analystId: number
  analystName?: string
  /** What the agent asked for; whether it counts is the fold's decision. */
  billable: boolean
  /** Requester and organization at the moment of recording (T18). */
  requesterId: number
  organizationId: number | null
  source: 'timer' | 'manual' | 'composer'
  capture: number | null
  /** n of the entry that this one corrects; the old one no longer counts. */
  corrects: number | null
  /** The comment of a correction, or none when the entry was written without a public comment before the gate. */
  session: string | null
}

export type AcceptanceDoubt =
  'author_differs' | 'not_end_user' | 'not_member' | 'no_flag' | 'private' | 'mail_flags' | 'not_responsible'

export type FactKind = keyof FactData

/**
 * Facts that whoever opens the ticket may write, under an operation id that follows from what they are about: written once,
 * whoever was first. Every other fact is its author's own.
 */
export const DERIVED: ReadonlySet<FactKind> = new Set<FactKind>([
  'terms_sent',
  'terms_not_sent',
  'client_returned',
  'comment_linked',
  'update_linked',
  'merged_into',
  'evidence_checked'
])

/** Two facts of one identity are one command done twice: only the first counts. */
export const identityOf = (kind: FactKind, op: string, by: number): string =>
  DERIVED.has(kind) ? `${kind}:${op}` : `${kind}:${op}:${by}`

/** Of the texts that are written: from 2 on they name people by their ids alone. */
export const FACT_VERSION = 2

/** One record's canonical JSON holds exactly this. */
export type Fact = {
  [K in FactKind]: {
    /** Lower in records of earlier versions, which are read as they are. */
    v: number
    stream: string
    n: number
    /** SHA-256 of the previous fact's canonical text; '' for the first. */
    prev: string
    /** Made before the first try; says whose record lies in a slot. */
    op: string
    kind: K
    /** Server time as the writer knew it. */
    at: Instant
    by: number
    data: FactData[K]
  }
}[FactKind]

/** What the writer decides; the rest is filled in while it is written. */
export type FactDraft = { [K in FactKind]: { kind: K; data: FactData[K] } }[FactKind]

/** A record as the account keeps it: the fact's exact text with what the server stamped. */
export interface LedgerRecord {
  id: string
  name: string
  /** By it the stream is read; '' = none. A record of ours has its slot in both. */
  externalId: string
  fact: string
  createdAt: Instant
  updatedAt: Instant
  createdBy: number
}
