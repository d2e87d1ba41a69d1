import type { Stamped } from '../ledger/fact'
import type { DemandDescribed } from './data'
import type { TermsSent } from './data'
import type { TermsStaged } from './data'

export interface TermsSlice {
  /** Key of the modality in force: of the terms sent last, until then of those in the composer. */
  modality: string | null
  staged: Stamped<TermsStaged> | null
  sent: Stamped<TermsSent> | null
  problem: 'internal' | 'edited' | 'unsent' | null
  demand: Stamped<DemandDescribed> | null
  /** Every one of them, by its number. */
  everStaged: ReadonlyMap<number, Stamped<TermsStaged>>
  everSent: ReadonlyMap<number, Stamped<TermsSent>>
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

export const wasSent = ({ everSent }: TermsSlice, staged: number): boolean =>
  [...everSent.values()].some(sent => sent.data.staged === staged)

export const isSameTerms = (
  a: { policy: string; termsVersion: string },
  b: { policy: string; termsVersion: string }
): boolean => a.policy === b.policy && a.termsVersion === b.termsVersion

/** Terms lie in the composer, and nobody knows yet what became of them; newer ones than the accepted count as well. */
export const areTermsPending = ({ staged, sent, problem }: Pick<TermsSlice, 'staged' | 'sent' | 'problem'>): boolean =>
  staged !== null && problem === null && staged.n !== sent?.data.staged && (!sent || staged.n > sent.n)
