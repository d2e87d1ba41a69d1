import { isBefore, latest } from '../kernel/instant'
import { type FoldState, type Handler, isBlank, isLeader, modalityOf } from '../consultation/foldState'
import { startClocks } from '../sla/clockRules'
import type { Counted } from '../consultation/consultation'
import { expectsConfirmation } from '../payer/pendingUpdateRules'
import type { AcceptanceDoubt } from '../ledger/facts'

export const termsStaged: Handler<'terms_staged'> = (state, fact) => {
  state.staged.set(fact.n, fact)
  state.shown.terms.staged = fact
  state.shown.terms.problem = null
  // Until something was sent, the modality is the one that lies in the composer
  if (!state.shown.terms.sent) state.shown.modality = fact.data.policy
  return null
}

export const termsSent: Handler<'terms_sent'> = (state, fact) => {
  const staged = state.staged.get(fact.data.staged)
  if (!staged) return 'unknown_target'
  if ([...state.sent.values()].some(sent => sent.data.staged === staged.n)) return 'out_of_order'
  if (!samePrice(staged.data.price, fact.data.price) || !sameTerms(staged.data, fact.data)) return 'contradicts'
  state.sent.set(fact.n, fact)
  // Another modality has other terms: consent to the old ones, and its clocks, end with the new ones' sending
  if (state.shown.modality !== fact.data.policy && state.consentSince !== null) {
    state.consentSince = null
    state.shown.acceptance = null
    state.shown.clocks = { offer: null, start: null }
  }
  state.shown.modality = fact.data.policy
  state.shown.terms.sent = fact
  const last = state.shown.terms.staged
  if (last && sameTerms(last.data, fact.data)) state.shown.terms.problem = null
  state.shown.reacceptance = asksAgain(state, state.shown.acceptance)
  return null
}

const sameTerms = (a: { policy: string; termsVersion: string }, b: { policy: string; termsVersion: string }): boolean =>
  a.policy === b.policy && a.termsVersion === b.termsVersion

export const termsNotSent: Handler<'terms_not_sent'> = (state, fact) => {
  if (!state.staged.has(fact.data.staged)) return 'unknown_target'
  if ([...state.sent.values()].some(sent => sent.data.staged === fact.data.staged)) return 'out_of_order'
  if (state.shown.terms.staged?.n === fact.data.staged) state.shown.terms.problem = fact.data.why
  return null
}

export const demandDescribed: Handler<'demand_described'> = (state, fact) => {
  if (isBlank(fact.data.text)) return 'contradicts'
  state.shown.demand = fact
  return null
}

/**
 * An acceptance without doubts counts whoever recorded it; with doubts only a leader's, with a reason. The instant it opens
 * the gate is the comment's, stamped by the server; a spoken one has no such stamp and opens it when it is recorded.
 */
export const accepted: Handler<'accepted'> = (state, fact) => {
  const { data } = fact
  const terms = state.sent.get(data.terms)
  if (!terms) return 'unknown_target'
  if (terms.data.policy !== state.shown.modality || data.terms <= state.lastAcceptedTerms) return 'out_of_order'
  if (!isOfTerms(fact, terms)) return 'contradicts'
  if (!isEntitledToConfirm(state, fact)) return 'not_entitled'
  const stamped = data.channel === 'oral' ? fact.at : data.acceptedAt
  // Prices follow each other in the order they were recorded
  const since = latest(stamped, state.prices.at(-1)?.from ?? stamped)
  state.lastAcceptedTerms = data.terms
  if (data.commentId !== null) state.answered.add(data.commentId)
  state.consentSince ??= since
  state.firstConsent ??= since
  state.prices.push({ from: since, price: data.price })
  state.shown.acceptance = fact
  expectsConfirmation(state, fact)
  state.shown.reacceptance = asksAgain(state, fact)
  if (
    modalityOf(state)?.sla.restartOn.includes('acceptance') &&
    !state.shown.clocks.offer &&
    !state.shown.clocks.start
  ) {
    startClocks(state, since, data.due)
  }
  return null
}

/** The same version at the same price sent twice by mistake asks nothing new. */
const asksAgain = ({ shown: { terms } }: FoldState, acceptance: Counted<'accepted'> | null): boolean =>
  acceptance !== null &&
  terms.sent !== null &&
  terms.sent.n !== acceptance.data.terms &&
  (terms.sent.data.termsVersion !== acceptance.data.termsVersion ||
    !samePrice(terms.sent.data.price, acceptance.data.price))

const isOfTerms = ({ data }: Counted<'accepted'>, terms: Counted<'terms_sent'>): boolean =>
  data.termsVersion === terms.data.termsVersion &&
  data.bodyHash === terms.data.bodyHash &&
  samePrice(data.price, terms.data.price) &&
  !isBefore(data.acceptedAt, terms.data.sentAt) &&
  (data.channel === 'oral'
    ? !isBlank(data.oralNote)
    : (data.commentId ?? (data.channel === 'chat' ? data.auditId : null)) !== null)

const samePrice = (a: { centavos: number; per: string } | null, b: { centavos: number; per: string } | null): boolean =>
  a?.centavos === b?.centavos && a?.per === b?.per

/** The flag in the fact speaks for itself: where the modality asks for it, its absence is a doubt even if none is listed. */
const isEntitledToConfirm = (state: FoldState, fact: Counted<'accepted'>): boolean => {
  const { data } = fact
  const flagMissing = modalityOf(state)?.acceptor === 'flagged_user' && data.flag !== true
  return mayConfirm(state, fact, flagMissing ? [...data.doubts, 'no_flag'] : data.doubts)
}

export const mayConfirm = (
  state: FoldState,
  fact: Counted<'accepted'> | Counted<'unit_approved'>,
  doubts: readonly AcceptanceDoubt[]
): boolean => doubts.length === 0 || (isLeader(state, fact) && !isBlank(fact.data.confirmation?.reason))
