import { isBefore, type Instant } from '../kernel/instant'
import type { Stamped } from '../ledger/fact'
import type { BeforeOpening, ClientNamed, DemandDescribed, SentTerms, TermsReminded, TermsStaged } from './data'
import type { End, Ended } from './ending'

export interface TermsSlice {
  /** Key of the modality in force: of the terms sent last, until then of those in the composer. */
  modality: string | null
  staged: Stamped<TermsStaged> | null
  sent: Stamped<SentTerms> | null
  problem: 'internal' | 'edited' | 'unsent' | null
  demand: Stamped<DemandDescribed> | null
  /** Somebody of a Unit asked, and whose consultation it is; null = nobody of a Unit did, or nobody has said. */
  opener: Stamped<ClientNamed> | null
  /** Every one of them, by its number. */
  everStaged: ReadonlyMap<number, Stamped<TermsStaged>>
  everSent: ReadonlyMap<number, Stamped<SentTerms>>
  /** The last reminder of the terms sent last. */
  reminder: Stamped<TermsReminded> | null
  /** Only terms behind this place are waited for: earlier ones were refused, given up or withdrawn. */
  closedTo: number
  /** How it ended without a service; terms staged or sent anew begin it again. */
  ended: Ended | null
  /** What the opening found on the ticket; null = nobody has kept it. */
  before: BeforeOpening | null
}

export const NO_TERMS: TermsSlice = {
  modality: null,
  staged: null,
  sent: null,
  problem: null,
  demand: null,
  opener: null,
  everStaged: new Map(),
  everSent: new Map(),
  reminder: null,
  closedTo: 0,
  ended: null,
  before: null
}

/** T4: the demand as an opening tells it; one that tells none leaves what is known. */
export const demandWith = (terms: TermsSlice, fact: Stamped<{ demand?: string }>): TermsSlice['demand'] =>
  fact.data.demand && fact.data.demand.trim() !== '' ? { ...fact, data: { text: fact.data.demand } } : terms.demand

/** Every modality whose terms were ever staged or sent. */
export const offeredIn = ({ everStaged, everSent }: TermsSlice): string[] => [
  ...new Set([...everStaged.values(), ...everSent.values()].map(({ data }) => data.policy))
]

export const wasSent = ({ everSent }: TermsSlice, staged: number): boolean =>
  [...everSent.values()].some(sent => sent.data.staged === staged)

/** The terms as sent last, whichever way they went. They solve the trouble of staged ones that say the same. */
export const withSent = (terms: TermsSlice, fact: Stamped<SentTerms>): TermsSlice => ({
  ...terms,
  modality: fact.data.policy,
  sent: fact,
  everSent: new Map([...terms.everSent, [fact.n, fact]]),
  reminder: null,
  ended: null,
  problem: terms.staged !== null && isSameTerms(terms.staged.data, fact.data) ? null : terms.problem
})

type Waiting = Pick<TermsSlice, 'sent' | 'closedTo'>

/** Terms that the client has not answered with a no, and that nobody gave up or withdrew. */
export const openTermsOf = ({ sent, closedTo }: Waiting): Stamped<SentTerms> | null =>
  sent !== null && sent.n > closedTo ? sent : null

/** They ran out before this instant. */
export const areExpiredAt = ({ validUntil }: { validUntil?: Instant | undefined }, at: Instant): boolean =>
  validUntil !== undefined && isBefore(validUntil, at)

/** An answer written then needs no new terms: the same ones sent once more ask nothing new. */
export const areOpenAt = (terms: Waiting, at: Instant): boolean => {
  const open = openTermsOf(terms)
  return open !== null && !areExpiredAt(open.data, at)
}

export const isSameTerms = (
  a: { policy: string; termsVersion: string },
  b: { policy: string; termsVersion: string }
): boolean => a.policy === b.policy && a.termsVersion === b.termsVersion

/** Terms lie in the composer, and nobody knows yet what became of them; newer ones than the accepted count as well. */
export const areTermsPending = ({ staged, sent, problem }: Pick<TermsSlice, 'staged' | 'sent' | 'problem'>): boolean =>
  staged !== null && problem === null && staged.n !== sent?.data.staged && (!sent || staged.n > sent.n)

/** The wait is over: terms up to here are answered by nobody any more. */
export const withEnd = (
  terms: TermsSlice,
  { n, by, at }: Omit<Stamped<unknown>, 'data'>,
  why: End,
  { before = null, isShown = true }: Partial<Pick<Ended, 'before' | 'isShown'>> = {}
): TermsSlice => ({
  ...terms,
  ended: { why, n, by, at, before, isShown },
  closedTo: terms.sent?.n ?? terms.closedTo
})
