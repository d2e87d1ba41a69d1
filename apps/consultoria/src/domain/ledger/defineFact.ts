import type { Instant, LocalDate, OffsetAt } from '../kernel/instant'
import type { Schema } from '../kernel/schema'
import { type Deputyship, holdsRole, type Role, type Roles } from '../people/roles'
import type { StoredFact, Stamped } from './fact'
import type { Positions } from './positions'
import type { EvidenceFault, TicketPast } from './ticketPast'

/** Why a fact does not count. */
export type Verdict =
  | 'not_entitled'
  | 'out_of_order'
  | 'unknown_target'
  /** What it says contradicts what it names, or itself. */
  | 'contradicts'
  /** The entry it names is invoiced. */
  | 'locked'

/** What every fact is judged with; the slices of the other topics stand beside it. */
export interface Judging {
  roles: Roles
  /** Who stood in for which team's leader when. */
  deputies: readonly Deputyship[]
  offsetAt: OffsetAt
  positions: Positions
  /** By which version's rules: the fact's own, or that of a newer one before it in the stream, which nobody goes back behind. */
  version: number
}

/** Numbers and codes of a fact that money depends on, in the audit's own copy: never a text somebody typed. */
export type Figures = Readonly<Record<string, string | number | boolean | null>>

/**
 * Typed copies that lists and reports read; the fact's text stays the truth. Minutes are exact, two decimals; start and end
 * are whole seconds since 1970 UTC, because a column has dates without times only.
 */
export interface FactColumns {
  agentId: number
  organizationId: number | null
  workDate: LocalDate | null
  minutes: number | null
  startedAt: number | null
  endedAt: number | null
  billable: boolean | null
}

/** What a kind of fact is: its shape, what it changes, and what follows for the ledger. Each stands in a file of its own. */
export interface FactDefinition<Kind extends string, Data, Slice, View> {
  kind: Kind
  schema: Schema<Data>
  /** The topic's own slice with the fact in it, or why the fact does not count. Nothing is changed in place. */
  apply(slice: Slice, fact: Stamped<Data>, view: View): Slice | Verdict
  /** A fact whose text was changed after it was written: shown where nobody may miss it, and charged to nobody. */
  disputed?(slice: Slice, fact: Stamped<Data>, view: View): Slice
  /**
   * `anybody` = whoever opens the ticket may write it, under an operation id that follows from what it is about: written once,
   * whoever was first. Every other fact is its author's own.
   */
  writer?: 'anybody'
  /** Roles whose holders' word it may need, the likeliest first; a leader's unless told. */
  judgedBy?: readonly Role[]
  /** It is pending where those roles could not be read, unless nothing waits for it. */
  mayWait?: false
  /** It still counts on a ticket that was merged into another: entries that exist can be settled, a clock that runs be stopped. */
  afterMerge?: true
  /** Money hangs on it: its figures stand in an audit, with the update that announces it. */
  money?: { figures: (data: Data) => Figures; announcedBy: (data: Data) => 'fields' | 'comment' | 'manifest' }
  columns?: (data: Data, offsetAt: OffsetAt) => Partial<FactColumns>
  /** n of the fact it is about. */
  target?: (data: Data) => number
  /** What it promises to put on the ticket: until that is found there, the update is pending. */
  promises?: (data: Data) => 'comment' | 'update' | null
  /** Kinds whose pending updates it makes needless. */
  replacesPromisesOf?: readonly string[]
  /** The pending update that it has found on the ticket. */
  settles?: (data: Data) => { fact: number; comment: number | null }
  /** What of it the ticket's audits do not bear out; absent = it points at nothing. */
  evidence?: (
    fact: StoredFact<Kind, Data>,
    past: TicketPast,
    around: { createdAt: Instant; all: ReadonlyMap<number, StoredFact> }
  ) => EvidenceFault | null | Promise<EvidenceFault | null>
}

/** The type of the data is the schema's, that of the slice and of what is looked at the rule's own. */
export const defineFact = <const Kind extends string, Data, Slice, View>(
  definition: FactDefinition<Kind, Data, Slice, View>
): FactDefinition<Kind, Data, Slice, View> => definition

/** Rights are those of the instant the fact was written at. */
export const isLeader = ({ roles }: Pick<Judging, 'roles'>, { by, at }: Pick<Stamped<unknown>, 'by' | 'at'>): boolean =>
  holdsRole(roles, 'leader', by, at)

export const isLeaderOrFinance = (view: Pick<Judging, 'roles'>, fact: Pick<Stamped<unknown>, 'by' | 'at'>): boolean =>
  isLeader(view, fact) || holdsRole(view.roles, 'finance', fact.by, fact.at)

export const isBlank = (text: string | null | undefined): boolean => !text || text.trim() === ''
