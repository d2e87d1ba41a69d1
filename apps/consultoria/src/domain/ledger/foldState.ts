import type { Instant, OffsetAt, Policy, Price } from '../policy'
import type { Capture, Consultation, Counted, Entry, Rejected, Roles } from './consultation'
import type { FactKind } from './facts'

/** Why a fact does not count; null = it does. */
export type Verdict = Exclude<Rejected['code'], 'unreadable' | 'shared_slot' | 'gap'> | null

export interface FoldContext {
  roles: Roles
  policies: readonly Policy[]
  offsetAt: OffsetAt
}

/** What the fold remembers beyond what it shows. */
export interface FoldState {
  shown: Consultation
  context: FoldContext
  staged: Map<number, Counted<'terms_staged'>>
  sent: Map<number, Counted<'terms_sent'>>
  choices: Map<number, Counted<'payer_chosen'>>
  /** Operations that counted, by kind: a second fact of the same deed does not. */
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

export const policyOf = ({ shown, context }: FoldState): Policy | null =>
  context.policies.find(({ key }) => key === shown.policy) ?? null

export const isLeader = (state: FoldState, userId: number): boolean => state.context.roles.leaders.has(userId)

export const entryOf = (state: FoldState, n: number): Entry | null =>
  state.shown.entries.find(entry => entry.n === n) ?? null

export const captureOf = (state: FoldState, n: number | null): Capture | null =>
  state.shown.captures.find(capture => capture.n === n) ?? null

export type Handler<K extends FactKind> = (state: FoldState, fact: Counted<K>) => Verdict

export const isBlank = (text: string | null | undefined): boolean => !text || text.trim() === ''
