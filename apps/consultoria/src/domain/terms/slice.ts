import type { Stamped } from '../ledger/fact'
import type { DemandDescribed } from './data'
import type { SentTerms } from './data'
import type { TermsStaged } from './data'

export interface TermsSlice {
  /** Key of the modality in force: of the terms sent last, until then of those in the composer. */
  modality: string | null
  staged: Stamped<TermsStaged> | null
  sent: Stamped<SentTerms> | null
  problem: 'internal' | 'edited' | 'unsent' | null
  demand: Stamped<DemandDescribed> | null
  /** Every one of them, by its number. */
  everStaged: ReadonlyMap<number, Stamped<TermsStaged>>
  everSent: ReadonlyMap<number, Stamped<SentTerms>>
}

export const NO_TERMS: TermsSlice = {
  modality: null,
  staged: null,
  sent: null,
  problem: null,
  demand: null,
  everStaged: new Map(),
  everSent: new Map()
}

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
  problem: terms.staged !== null && isSameTerms(terms.staged.data, fact.data) ? null : terms.problem
})

export const isSameTerms = (
  a: { policy: string; termsVersion: string },
  b: { policy: string; termsVersion: string }
): boolean => a.policy === b.policy && a.termsVersion === b.termsVersion

/** Terms lie in the composer, and nobody knows yet what became of them; newer ones than the accepted count as well. */
export const areTermsPending = ({ staged, sent, problem }: Pick<TermsSlice, 'staged' | 'sent' | 'problem'>): boolean =>
  staged !== null && problem === null && staged.n !== sent?.data.staged && (!sent || staged.n > sent.n)
