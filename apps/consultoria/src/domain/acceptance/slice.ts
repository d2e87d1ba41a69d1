import { isSamePrice } from '../kernel/money'
import type { Instant } from '../kernel/instant'
import type { Price } from '../kernel/money'
import type { Verdict } from '../ledger/defineFact'
import type { Stamped } from '../ledger/fact'
import type { SentTerms } from '../terms/data'
import { openTermsOf, type TermsSlice } from '../terms/slice'
import type { Accepted } from './data'

export interface AcceptanceSlice {
  accepted: Stamped<Accepted> | null
  /** Key of the modality whose terms were accepted last. */
  modality: string | null
  /** Since when the client's consent covers time without a break; null = it does not. */
  consentSince: Instant | null
  /** When the client first consented, whatever became of it later: consultancy begins there. */
  firstConsent: Instant | null
  /** Accepted prices, each from its instant on. */
  prices: readonly { from: Instant; price: Price | null }[]
  /** Terms are accepted in the order they were sent. */
  lastAcceptedTerms: number
  /** Comments that are an acceptance: none of them is a return. */
  answered: ReadonlySet<number>
}

export const NOT_ACCEPTED: AcceptanceSlice = {
  accepted: null,
  modality: null,
  consentSince: null,
  firstConsent: null,
  prices: [],
  lastAcceptedTerms: 0,
  answered: new Set()
}

/** Another modality has other terms: consent to the old ones ends with the new ones' sending. */
export const endWithOtherTerms = (
  acceptance: AcceptanceSlice,
  { data }: { data: Pick<SentTerms, 'policy'> }
): AcceptanceSlice =>
  acceptance.consentSince !== null && acceptance.modality !== data.policy
    ? { ...acceptance, consentSince: null, accepted: null }
    : acceptance

/** The same version at the same price sent twice by mistake asks nothing new. */
export const asksAgain = (
  terms: Pick<TermsSlice, 'sent' | 'closedTo'>,
  { accepted }: Pick<AcceptanceSlice, 'accepted'>
): boolean => {
  const sent = openTermsOf(terms)
  if (accepted === null || sent === null || sent.n === accepted.data.terms) return false
  return sent.data.termsVersion !== accepted.data.termsVersion || !isSamePrice(sent.data.price, accepted.data.price)
}

/** The client's answer to the terms that hold is there: newer ones, if any, ask for none. */
export const hasAgreed = (seen: { acceptance: unknown; reacceptance: boolean }): boolean =>
  seen.acceptance !== null && !seen.reacceptance

/** We withdrew the consultation: whatever was agreed ends with it. */
export const endWithCancelling = (acceptance: AcceptanceSlice): AcceptanceSlice => ({
  ...acceptance,
  consentSince: null,
  accepted: null
})

/** Who has agreed is neither reminded nor given up, and refuses only terms that came later. */
export const vetoAnswered = (
  acceptance: AcceptanceSlice,
  _fact: unknown,
  { terms }: { terms: TermsSlice }
): Verdict | null => (acceptance.accepted && !asksAgain(terms, acceptance) ? 'out_of_order' : null)
