import { holdsText, type WrittenComment } from '../../terms/agreement'
import type { KnownPerson } from '../../people/eligibility'
import { addSeconds, isBefore, localDate, type Instant, type OffsetAt } from '../../kernel/instant'
import { priceAt } from '../../billing/pricing'
import type { Modality } from '../../modality/modality'
import { isWithdrawn } from '../../consultation/entries'
import type { Consultation } from '../../consultation/consultation'
import type { Fact, FactKind } from '../facts'
import type { FoldContext } from '../../consultation/foldState'
import { sha256 } from '../hash'
import { heldFacts, positionsOf } from '../positions'
import type { ReadRecord } from '../reader'
import { turnedDown } from '../streamEnd'
import type { Witness } from './witness'

/** A ticket's past as its audits tell it; what only Zendesk writes. */
export interface TicketPast {
  comments: readonly WrittenComment[]
  people: Readonly<Record<number, KnownPerson>>
  /** Ids of all audits. */
  auditIds: readonly number[]
  witnesses: readonly (Witness & { commentId: number | null })[]
  /** Who asked and for which organization, from each audit on that said so; oldest first. */
  requesters: readonly { at: Instant; auditId: number; requesterId: number }[]
  organizations: readonly { at: Instant; auditId: number; organizationId: number | null }[]
  mergedInto: number | null
}

/** A fact that points at something the audits do not hold. */
export interface Unfounded {
  n: number
  kind: FactKind
  why:
    | 'comment_missing'
    | 'comment_private'
    | 'comment_differs'
    | 'author_differs'
    | 'audit_missing'
    | 'merge_missing'
    | 'requester_differs'
    | 'organization_differs'
    /** Terms at another price than the modality had on the day they were sent. */
    | 'price_differs'
}

/** Kinds that point at something outside the ledger. */
const POINTING: ReadonlySet<FactKind> = new Set<FactKind>([
  'terms_sent',
  'accepted',
  'unit_approved',
  'client_returned',
  'comment_linked',
  'update_linked',
  'merged_into',
  'requester_changed',
  'entry'
])

/** Facts that count, point at something, and were not looked up yet. */
export const unchecked = (records: readonly ReadRecord[], consultation: Consultation): Stamped[] => {
  const { stream, pending, checkedTo } = consultation
  const uncounted = new Set([...turnedDown(consultation), ...pending])
  const gone = withdrawn(consultation)
  return heldFacts(stream, positionsOf(stream, records)).flatMap(({ fact, record: { createdAt } }) =>
    POINTING.has(fact.kind) && fact.n > checkedTo && !uncounted.has(fact.n) && !gone.has(concerns(fact))
      ? [{ fact, createdAt }]
      : []
  )
}

/** Slots of entries that count no more: nothing that is wrong with them is worth an alarm. */
export const withdrawn = ({ entries }: Consultation): ReadonlySet<number> =>
  new Set(entries.filter(isWithdrawn).map(({ n }) => n))

const concerns = (fact: Fact): number => (fact.kind === 'comment_linked' ? fact.data.entry : fact.n)

export interface Stamped {
  fact: Fact
  /** The server's stamp, never the writer's word. */
  createdAt: Instant
}

/**
 * What of these facts the audits do not bear out. People who were deleted, merged or moved since are no fault: only what was
 * written at the time is compared, with the ids of that time. `all` = the stream's facts by number, for what a fact refers to.
 */
export const unfounded = async (
  facts: readonly Stamped[],
  all: ReadonlyMap<number, Fact>,
  past: TicketPast,
  { modalities, offsetAt }: Pick<FoldContext, 'modalities' | 'offsetAt'>
): Promise<Unfounded[]> => {
  const found: Unfounded[] = []
  for (const stamped of facts) {
    const why = (await faultOf(stamped, all, past)) ?? priceFault(stamped.fact, modalities, offsetAt)
    if (why) found.push({ n: stamped.fact.n, kind: stamped.fact.kind, why })
  }
  return found
}

type Fault = Unfounded['why'] | null

const faultOf = async (
  { fact, createdAt }: Stamped,
  all: ReadonlyMap<number, Fact>,
  past: TicketPast
): Promise<Fault> => {
  switch (fact.kind) {
    case 'terms_sent':
      return termsFault(fact.data, all, past)
    case 'accepted':
      return acceptanceFault(fact.data, past)
    case 'unit_approved':
      return commentFault(past, fact.data.commentId, { at: fact.data.approvedAt, authorId: fact.data.approverId })
    case 'client_returned':
      return commentFault(past, fact.data.commentId, { at: fact.data.at, authorId: null })
    case 'comment_linked':
      return linkFault(fact.data, all, past)
    case 'update_linked':
      return past.auditIds.includes(fact.data.auditId) ? null : 'audit_missing'
    case 'merged_into':
      return past.mergedInto === fact.data.ticketId ? null : 'merge_missing'
    case 'requester_changed':
      return requesterAt(past, createdAt) === fact.data.toId ? null : 'requester_differs'
    case 'entry':
      return entryFault(fact.data, createdAt, past)
    default:
      return null
  }
}

/** A modality with a table of rates offers no other price; a change of rates may lie between staging and sending. */
const priceFault = (fact: Fact, modalities: readonly Modality[], offsetAt: OffsetAt): Fault => {
  if (fact.kind !== 'terms_sent') return null
  const modality = modalities.find(({ key }) => key === fact.data.policy)
  if (modality?.pricing.rateSource !== 'rate_table') return null
  const days = [fact.data.sentAt, addSeconds(fact.data.sentAt, -WEEK)].map(at => localDate(at, offsetAt))
  const offered = days.flatMap(day => priceAt(modality, day) ?? [])
  const { price } = fact.data
  const isOffered = offered.some(({ centavos, per }) => price?.centavos === centavos && price.per === per)
  return offered.length === 0 || isOffered ? null : 'price_differs'
}

const WEEK = 7 * 86_400

type Data<K extends FactKind> = Extract<Fact, { kind: K }>['data']

const termsFault = async (
  { staged, commentId, sentAt, bodyHash }: Data<'terms_sent'>,
  all: ReadonlyMap<number, Fact>,
  past: TicketPast
): Promise<Fault> => {
  const comment = past.comments.find(({ id }) => id === commentId)
  if (!comment) return 'comment_missing'
  if (!comment.public) return 'comment_private'
  const terms = all.get(staged)
  const isWhole = terms?.kind === 'terms_staged' && holdsText(comment.text, terms.data.termsText)
  const isSame = comment.at === sentAt && (await sha256(comment.text.normalize('NFC'))) === bodyHash
  return isWhole && isSame ? null : 'comment_differs'
}

const acceptanceFault = (
  { channel, commentId, auditId, acceptedAt, acceptorId, doubts }: Data<'accepted'>,
  past: TicketPast
): Fault => {
  // a spoken one is borne out by its public confirmation, which is a fact of its own
  if (channel === 'oral') return null
  if (commentId === null) return auditId !== null && past.auditIds.includes(auditId) ? null : 'audit_missing'
  const fault = commentFault(past, commentId, { at: acceptedAt, authorId: acceptorId })
  if (fault === 'comment_private' && doubts.includes('private')) return null
  if (fault === 'author_differs' && doubts.includes('author_differs') && isBy(past, commentId, acceptorId)) return null
  return fault
}

const isBy = ({ comments }: TicketPast, commentId: number, authorId: number): boolean =>
  comments.some(comment => comment.id === commentId && comment.authorId === authorId)

const commentFault = (
  { comments, people }: TicketPast,
  commentId: number,
  { at, authorId }: { at: Instant; authorId: number | null }
): Fault => {
  const comment = comments.find(({ id }) => id === commentId)
  if (!comment) return 'comment_missing'
  const author = authorId ?? comment.authorId
  const isForeign = comment.authorId !== author || comment.auditAuthorId !== author
  if (isForeign || (people[author] && people[author].role !== 'end-user')) return 'author_differs'
  if (comment.at !== at) return 'comment_differs'
  return comment.public ? null : 'comment_private'
}

/** The comment is there, public, and in an audit of the entry's own operation. */
const linkFault = (
  { entry, auditId, commentId }: Data<'comment_linked'>,
  all: ReadonlyMap<number, Fact>,
  past: TicketPast
): Fault => {
  const comment = past.comments.find(({ id }) => id === commentId)
  if (!comment) return 'comment_missing'
  if (!comment.public) return 'comment_private'
  const op = all.get(entry)?.op
  const isOurs = past.witnesses.some(witness => witness.op === op && witness.auditId === auditId)
  return isOurs && comment.auditId === auditId ? null : 'comment_differs'
}

const entryFault = ({ requesterId, organizationId }: Data<'entry'>, at: Instant, past: TicketPast): Fault => {
  const asked = requesterAt(past, at)
  if (asked !== null && asked !== requesterId) return 'requester_differs'
  const organization = lastBefore(past.organizations, at)
  return organization && organization.organizationId !== organizationId ? 'organization_differs' : null
}

const requesterAt = ({ requesters }: TicketPast, at: Instant): number | null =>
  lastBefore(requesters, at)?.requesterId ?? null

/** Seconds by which the stamps of a ticket's update and of the record written with it may lie apart. */
const MOMENT = 2

const lastBefore = <T extends { at: Instant }>(items: readonly T[], at: Instant): T | null =>
  items.findLast(item => !isBefore(addSeconds(at, MOMENT), item.at)) ?? null
