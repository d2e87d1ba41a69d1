import { acceptedData, type Accepted } from '../data'
import { isBefore, latest, type Instant } from '../../kernel/instant'
import { isSamePrice } from '../../kernel/money'
import { defineFact, isBlank, type Judging } from '../../ledger/defineFact'
import type { Stamped } from '../../ledger/fact'
import { commentFault, type EvidenceFault, organizationAt, type TicketPast } from '../../ledger/ticketPast'
import type { SentTerms } from '../../terms/data'
import { areExpiredAt, type TermsSlice } from '../../terms/slice'
import { mayConfirm } from '../confirmation'
import type { AcceptanceSettings } from '../settings'
import type { AcceptanceSlice } from '../slice'

interface View extends Judging {
  terms: TermsSlice
  modality: AcceptanceSettings | null
}

/**
 * An acceptance without doubts counts whoever recorded it; with doubts only a leader's, with a reason. The instant it opens
 * the gate is the comment's, stamped by the server; a spoken one has no such stamp and opens it when it is recorded.
 */
export const accepted = defineFact({
  kind: 'accepted',
  schema: acceptedData,
  money: {
    figures: ({ price, terms, acceptorId, organizationId }) => ({
      centavos: price?.centavos ?? null,
      per: price?.per ?? null,
      terms,
      acceptorId,
      organizationId
    }),
    // a spoken one by its public confirmation
    announcedBy: ({ channel }) => (channel === 'oral' ? 'comment' : 'fields')
  },
  columns: ({ organizationId }) => ({ organizationId }),
  promises: ({ channel }) => (channel === 'oral' ? 'comment' : null),
  apply(acceptance: AcceptanceSlice, fact, view: View) {
    const { data } = fact
    const terms = view.terms.everSent.get(data.terms)
    if (!terms) return 'unknown_target'
    if (terms.data.policy !== view.terms.modality || isAnswered(data.terms, acceptance, view)) return 'out_of_order'
    if (!isOfTerms(data, terms)) return 'contradicts'
    if (!isEntitled(fact, view, terms.data)) return 'not_entitled'
    const stamped = data.channel === 'oral' ? fact.at : data.acceptedAt
    // prices follow each other in the order they were recorded
    const since = latest(stamped, acceptance.prices.at(-1)?.from ?? stamped)
    return {
      accepted: fact,
      modality: terms.data.policy,
      consentSince: acceptance.consentSince ?? since,
      firstConsent: acceptance.firstConsent ?? since,
      prices: [...acceptance.prices, { from: since, price: data.price }],
      lastAcceptedTerms: data.terms,
      answered: data.commentId === null ? acceptance.answered : new Set([...acceptance.answered, data.commentId])
    }
  },
  evidence: ({ data }, past, { all }) => {
    const sentAt = sentAtOf(all.get(data.terms)?.data)
    const addressedTo = sentAt === null ? undefined : organizationAt(past, sentAt)
    const isOthers = addressedTo !== undefined && addressedTo !== data.organizationId
    if (isOthers && !data.doubts.includes('other_organization')) return 'organization_differs'
    // a spoken one is borne out by its public confirmation, which is a fact of its own
    if (data.channel === 'oral') return null
    if (data.commentId === null)
      return data.auditId !== null && past.auditIds.includes(data.auditId) ? null : 'audit_missing'
    return answerFault(past, data, data.commentId)
  }
})

/** By an acceptance of these or later ones, by a no, or withdrawn. */
const isAnswered = (terms: number, acceptance: AcceptanceSlice, view: View): boolean =>
  terms <= acceptance.lastAcceptedTerms || terms <= view.terms.closedTo

/** Terms that were sent, by the app or by hand, say when. */
const sentAtOf = (data: unknown): Instant | null =>
  typeof data === 'object' && data !== null && 'sentAt' in data && typeof data.sentAt === 'string' ? data.sentAt : null

const isOfTerms = (data: Accepted, terms: Stamped<SentTerms>): boolean =>
  data.termsVersion === terms.data.termsVersion &&
  data.bodyHash === terms.data.bodyHash &&
  isSamePrice(data.price, terms.data.price) &&
  !isBefore(data.acceptedAt, terms.data.sentAt) &&
  (data.channel === 'oral'
    ? !isBlank(data.oralNote)
    : (data.commentId ?? (data.channel === 'chat' ? data.auditId : null)) !== null)

/**
 * Flag, organization and instant in the fact speak for themselves: what they lack is a doubt even if none is listed.
 */
const isEntitled = (fact: Stamped<Accepted>, view: View, terms: SentTerms): boolean => {
  const flagMissing = view.modality?.acceptor === 'flagged_user' && fact.data.flag !== true
  const { doubts, organizationId } = fact.data
  const unlisted = [
    ...(flagMissing ? (['no_flag'] as const) : []),
    ...(organizationId === null ? (['no_organization'] as const) : []),
    ...(areExpiredAt(terms, fact.data.acceptedAt) ? (['terms_expired'] as const) : [])
  ]
  return mayConfirm(view, fact, [...doubts, ...unlisted])
}

/** What a leader confirmed as a doubt is no fault. */
const answerFault = (
  past: TicketPast,
  { acceptedAt, acceptorId, doubts, eventId }: Accepted,
  commentId: number
): EvidenceFault | null => {
  const fault = commentFault(past, commentId, { at: acceptedAt, authorId: acceptorId })
  const isNamed = past.comments.some(({ id, event }) => id === commentId && event === eventId)
  if (fault === null && !isNamed) return 'comment_differs'
  if (fault === 'comment_private' && doubts.includes('private')) return null
  const isTheirs = past.comments.some(({ id, authorId }) => id === commentId && authorId === acceptorId)
  return fault === 'author_differs' && doubts.includes('author_differs') && isTheirs ? null : fault
}
