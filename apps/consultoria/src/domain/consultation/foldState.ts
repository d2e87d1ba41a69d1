import type { Modality } from '../modality/modality'
import type { Instant, OffsetAt } from '../kernel/instant'
import type { Price } from '../kernel/money'
import type { Capture, Consultation, Counted, Entry } from './consultation'
import type { FactKind } from '../ledger/facts'
import type { Positions } from '../ledger/positions'
import { holdsRole, type Role, type Roles } from '../people/roles'

/** Why a fact does not count; null = it does. */
export type Verdict = 'not_entitled' | 'out_of_order' | 'unknown_target' | 'contradicts' | 'locked' | null

export interface FoldContext {
  roles: Roles
  modalities: readonly Modality[]
  /** Slots whose text is another than the ticket's audits say. */
  edited?: ReadonlySet<number>
  offsetAt: OffsetAt
}

/** What the fold remembers beyond what it shows. */
export interface FoldState {
  shown: Consultation
  context: FoldContext
  positions: Positions
  /** Slots that count as empty on purpose. */
  abandoned: Set<number>
  staged: Map<number, Counted<'terms_staged'>>
  sent: Map<number, Counted<'terms_sent'>>
  choices: Map<number, Counted<'payer_chosen'>>
  /** Operations that counted, by kind: a second fact of the same command does not. */
  done: Set<string>
  /** Since when the client's consent covers time without a break; null = it does not. */
  consentSince: Instant | null
  /** When the client first consented, whatever became of it later: consultancy begins there. */
  firstConsent: Instant | null
  /** Accepted prices, each from its instant on. */
  prices: { from: Instant; price: Price | null }[]
  /** Terms are accepted in the order they were sent. */
  lastAcceptedTerms: number
  approvedSince: Instant | null
  billingCompleteSince: Instant | null
  requesterChangedAt: Instant | null
  /** Comments that are an acceptance, an approval or a return: none of them is another return. */
  answered: Set<number>
  lastReturn: Instant | null
}

export const modalityOf = ({ shown, context }: FoldState): Modality | null =>
  context.modalities.find(({ key }) => key === shown.modality) ?? null

/** Who wrote a fact, and when: rights are those of that instant. */
export type Author = Pick<Counted<FactKind>, 'by' | 'at'>

export const holds = ({ context }: FoldState, role: Role, { by, at }: Author): boolean =>
  holdsRole(context.roles, role, by, at)

export const isLeader = (state: FoldState, author: Author): boolean => holds(state, 'leader', author)

export const entryOf = (state: FoldState, n: number): Entry | null =>
  state.shown.entries.find(entry => entry.n === n) ?? null

export const captureOf = (state: FoldState, n: number | null): Capture | null =>
  state.shown.captures.find(capture => capture.n === n) ?? null

export type Handler<K extends FactKind> = (state: FoldState, fact: Counted<K>) => Verdict

export const isBlank = (text: string | null | undefined): boolean => !text || text.trim() === ''
