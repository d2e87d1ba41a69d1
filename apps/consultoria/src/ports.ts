import type { WrittenComment } from './domain/ledger/ticketPast'
import type { GroupKey, OrganizationFieldKey, TicketFieldKey, UserFieldKey } from './catalog/generated/catalog'
import type { Instant, LocalDate, OffsetAt } from './domain/kernel/instant'
import type { FactColumns, Figures } from './domain/ledger/defineFact'
import type { FactKind } from './domain/registry'
import type { LedgerRecord } from './domain/ledger/fact'
import type { Schema } from './domain/kernel/schema'
import type { Witness } from './domain/ledger/ticketPast'
import type { ToldPayment } from './domain/payment/toldPayment'
import type { Refusal, Result } from './domain/kernel/result'

/** Why the account did not do what was asked. `unknown` = no answer came: it may have happened. */
export type AccountError =
  | { kind: 'offline' }
  | { kind: 'unknown' }
  | { kind: 'busy'; retryAfterSeconds: number }
  | { kind: 'conflict' }
  | { kind: 'forbidden' }
  | { kind: 'missing' }
  | { kind: 'invalid'; message: string }

/** Records of one stream, by exact slot: never the search index. */
export interface Ledger {
  /** Every record from slot `from` on, in slot order; two records in one slot come in (createdAt, id) order. */
  read(stream: string, from?: number): Promise<Result<LedgerRecord[], AccountError>>
  /**
   * Records that carry one of these names and lie elsewhere: a name can be taken by a record no slot leads to. From the search
   * index, which lags.
   */
  named(names: readonly string[]): Promise<Result<LedgerRecord[], AccountError>>
  /** One POST, no retry, no upsert. Any error means: read the slot and see whose record lies there. */
  create(record: NewRecord): Promise<Result<LedgerRecord, AccountError>>
  /**
   * Appointments of these analysts from a day on in any stream, with what was said later about those tickets' appointments, in
   * one bulk read. From the search index, which lags: for offers, never for decisions.
   */
  appointmentsOf(agentIds: readonly number[], from: LocalDate): Promise<Result<LedgerRecord[], AccountError>>
  /**
   * Entries of an analyst in any stream by work date, those of both ends too: one request. From the search index, which lags,
   * and by columns, which anybody may write: what is found is looked at in its stream.
   */
  entriesOf(analystId: number, from: LocalDate, to: LocalDate): Promise<Result<LedgerRecord[], AccountError>>
}

/** The fact's text with the typed copies that lists and reports read. */
export interface NewRecord {
  name: string
  fact: string
  columns: FactColumns & { kind: string; ticketId: number | null }
}

/**
 * The running clocks: one record named `timer-<agent>` each, created and deleted, never changed. One that somebody else made
 * is nobody's clock, whatever its name says; it keeps no one from starting their own.
 */
export interface Timers {
  of(agentId: number): Promise<Result<RunningTimer | null, AccountError>>
  start(timer: { agentId: number; ticketId: number; op: string }): Promise<Result<RunningTimer, AccountError>>
  remove(id: string): Promise<Result<void, AccountError>>
}

export interface RunningTimer {
  id: string
  agentId: number
  ticketId: number
  op: string
  /** Stamped by the server. */
  startedAt: Instant
}

/** The open ticket: its unsaved form through the framework, its stored truth through REST. */
export interface TicketGateway {
  /** Known before the form is read; 0 = not saved yet. */
  id: number
  /** One bulk read of the form as it stands, unsaved edits included. */
  form(): Promise<TicketForm>
  /** One bulk write to the unsaved form, read back; refuses with the field that did not take. */
  stage(patch: FormPatch): Promise<Result<void, Refusal>>
  /** Applies a macro to the form and waits until its comment has landed in the composer. */
  applyMacro(macroId: number): Promise<Result<void, Refusal>>
  /** The macro's text rendered for this ticket, as plain text; writes nothing. */
  previewMacro(macroId: number): Promise<Result<MacroPreview, AccountError>>
  /** The words of its comment as they stand in the account, placeholders unfilled, as plain text. */
  macroWords(macroId: number): Promise<Result<string, AccountError>>
  appendToComposer(text: string): Promise<void>
  /** Comments and changes of the ticket as the audits tell them, oldest first, with the people in them. */
  history(): Promise<Result<TicketHistory, AccountError>>
  /** Stored values (not the form), needed before a write: status, updatedAt, requester, projections. */
  stored(reading?: StoredReading): Promise<Result<StoredTicket, AccountError>>
  /** One PUT with safe_update; `op` goes into the audit's metadata. Before a repeat the caller searches the history for it. */
  write(change: TicketWrite): Promise<Result<{ auditId: number; commentId: number | null }, AccountError>>
  /** Another ticket under a key of its own: one that lies there already is found, and none is made a second time. */
  openAnother(ticket: NewTicket): Promise<Result<{ id: number }, AccountError>>
}

export interface NewTicket {
  /** Its external id. */
  key: string
  subject: string
  /** Its first public comment. */
  text: string
  requesterId: number
  organizationId: number | null
  fields: FieldValues
}

export interface TicketForm {
  id: number
  subject: string
  status: string
  tags: string[]
  requester: { id: number; name: string; locale: string; organizationIds: number[] } | null
  organizationId: number | null
  assignee: { userId: number | null; groupId: number | null }
  channel: string
  createdAt: Instant
  comment: { text: string; public: boolean }
  /** Values by our field key; null = empty. */
  fields: FieldValues
  /** When a client last wrote, as far as the open form knows: whether reading the audits is worth it. */
  lastClientMessageAt?: Instant | null
  /** What the conversation began with, where it was public. */
  firstMessage?: string
  /** Public messages of agents, as far as the open form knows them. */
  agentMessages?: { at: Instant; text: string }[]
  /** The closed ticket this one follows up; its consultation is not carried over. */
  followsTicketId?: number | null
}

/** What the first reading of a ticket needs, asked ahead of it: used once, at once. */
export interface Opening {
  stream: string
  form: Promise<TicketForm>
  records: Promise<Result<LedgerRecord[], AccountError>>
}

/** A ticket as far as a purchase that it tells depends on it. */
export type OrderTicket = Pick<TicketForm, 'id' | 'subject' | 'status' | 'organizationId' | 'createdAt' | 'fields'>

/** Tickets by the number of the order that their field names. */
export interface Orders {
  /** One request. From the search index, which lags: what is found is held against its own field by the caller. */
  find(order: string): Promise<Result<OrderTicket[], AccountError>>
}

/** What integrations wrote into tickets about payments. */
export interface Told {
  /** From the audits, oldest first: one request for each hundred of them. */
  payments(ticketId: number): Promise<Result<ToldPayment[], AccountError>>
}

export interface FormPatch {
  subject?: string
  status?: string
  assignee?: { userId: number | null; groupId: number | null }
  fields?: FieldValues
  removeTags?: readonly string[]
}

/** Values by our field key; a misspelt key does not compile where it is written out. */
export type FieldValues<K extends string = TicketFieldKey> = Partial<Record<K, string | number | boolean | null>>

interface MacroPreview {
  text: string
  public: boolean
}

export interface TicketHistory {
  /** Messages of a conversation stand among them. */
  comments: WrittenComment[]
  /** What is said on it goes as messages of a channel, apart from the ticket's own updates. */
  isConversation?: boolean
  /** Field changes that carry one of our operation ids. */
  operations: (Witness & { comment: number | null })[]
  /** Operation ids found in audit metadata, with the ledger head they anchor. */
  metadata: (Witness & { head: string | null; commentId: number | null })[]
  people: Record<number, Person>
  /** The ticket this one was closed into. */
  mergedInto: number | null
  auditIds: number[]
  /** Who asked, and for which organization, from each audit on that said so; oldest first. */
  requesters: { at: Instant; auditId: number; requesterId: number }[]
  organizations: { at: Instant; auditId: number; organizationId: number | null }[]
  /** Its status, from each audit on that said so; oldest first. */
  statuses?: { at: Instant; auditId: number; status: string }[]
}

export interface Person {
  id: number
  name: string
  email: string | null
  role: 'end-user' | 'agent' | 'admin'
  organizationId: number | null
  /** Suspended or deleted. */
  inactive?: boolean
  locale: string | null
  tags: string[]
  /** Values of our user fields by key. */
  fields: FieldValues<UserFieldKey>
}

/** Somebody who holds a role, and since when the account says so. */
export interface Member extends Person {
  since: Instant
}

export interface Organization {
  id: number
  name: string
  fields: FieldValues<OrganizationFieldKey>
}

interface StoredReading {
  /**
   * Read once the second of its stamp is over: `updatedAt` has whole seconds, and only then has every later save a later
   * stamp, which a safe update on this one is refused by.
   */
  settled: boolean
}

export interface StoredTicket {
  id: number
  status: string
  updatedAt: Instant
  requesterId: number
  organizationId: number | null
  emailCcIds: number[]
  tags: string[]
  fields: FieldValues
  /** To tell whether the open form holds unsaved edits of the agent. */
  subject?: string
  assigneeId?: number | null
}

export interface TicketWrite {
  op: string
  /** The fact the update announces: the audit keeps its hash and figures, and nobody can change them there. */
  announces: { slot: string; kind: FactKind; hash: string; figures: Figures } | null
  head: string | null
  updatedStamp: Instant
  comment?: { text: string; public: boolean }
  subject?: string
  fields?: FieldValues
  removeTags?: readonly string[]
  /** A box ticked in the same update; the trigger that reads it unticks it again. */
  signal?: TicketFieldKey
  assignee?: FormPatch['assignee']
  /** Somebody is put in copy, beside those who are. */
  copyUserId?: number
  /** `copyUserId` null = nobody needs a copy. */
  requester?: { id: number; organizationId: number; copyUserId: number | null }
}

export interface Directory {
  me(): Promise<Agent>
  person(id: number): Promise<Result<Person, AccountError>>
  /** Those of these people whom the account still knows, also who was deleted; a hundred with each request. */
  people(ids: readonly number[]): Promise<Result<Person[], AccountError>>
  organization(id: number): Promise<Result<Organization, AccountError>>
  /** Every organization the person belongs to. */
  membershipsOf(userId: number): Promise<Result<number[], AccountError>>
  peopleOf(organizationId: number): Promise<Result<Person[], AccountError>>
  /** Members of a group by our group key (`leaders`, `finance`, a team). */
  members(groupKey: GroupKey, options?: { fresh: boolean }): Promise<Result<Member[], AccountError>>
  administrators(): Promise<Result<Member[], AccountError>>
  findUnits(text: string): Promise<Result<Organization[], AccountError>>
}

export interface Agent {
  id: number
  name: string
  email: string
  role: 'agent' | 'admin'
  locale: string
  groupIds: number[]
}

/** Server time, never the browser's; and the account's time zone. */
export interface Clock {
  now(): Instant
  offsetAt: OffsetAt
}

/** Zendesk's light or dark, followed while it changes. */
export interface ColorScheme {
  now: 'light' | 'dark'
  onChange(listener: (scheme: ColorScheme['now']) => void): () => void
}

/** What a person typed and has not saved: survives reloads. */
export interface DraftStore {
  /** Null also where what lies there has another shape. */
  load<T>(key: string, schema: Schema<T>): T | null
  save(key: string, draft: unknown): void
  clear(key: string): void
}

/** The account's ids by our keys; what was defined after the last apply has none yet. */
type Ids<K extends string> = Partial<Record<K, number>>

/** What the installation knows of the account: our keys → its ids. */
export interface AccountMap {
  ticketFields: Ids<TicketFieldKey>
  /** By keys that modalities name. */
  macros: Readonly<Record<string, number>>
  groups: Ids<GroupKey>
  /** People whom the definitions name (leaders and their deputies), by e-mail in small letters; left out = nobody was found. */
  people?: Readonly<Record<string, number>>
  /** Keys of the only modalities that are offered; left out = all. What was opened under another goes on. */
  modalities?: readonly string[]
  /** SHA-256 of the roster's first snapshot, as only an administrator can set it; null = there is no roster yet. */
  rosterHash: string | null
}

export interface Navigation {
  openTicket(id: number): Promise<void>
}

/** Made new for each command before its first try. */
type NewOp = () => string

export interface Ports {
  ledger: Ledger
  timers: Timers
  ticket: TicketGateway
  told: Told
  directory: Directory
  clock: Clock
  drafts: DraftStore
  navigation: Navigation
  account: AccountMap
  newOp: NewOp
}
