import { addSeconds, isBefore, type Instant } from '../kernel/instant'
import type { KnownPerson } from '../people/eligibility'

/** A comment of the ticket as its audit tells it. */
export interface WrittenComment {
  id: number
  /** Id of the event of the conversation log, where it is a message and no comment. */
  event?: string
  auditId: number
  authorId: number
  /** Who caused the audit; differs from the author when a comment was written in another's name. */
  auditAuthorId: number
  public: boolean
  text: string
  at: Instant
  channel: string
  /** Zendesk's doubts about a mail (metadata.flags). */
  flags: number[]
}

/** What an audit of the ticket says of a fact: only Zendesk writes it, and it cannot be changed afterwards. */
export interface Witness {
  op: string
  /** The fact's slot and kind; null where only the operation and the hash travelled, with an agent's own Submit. */
  slot: string | null
  kind: string | null
  /** SHA-256 of the fact's text, or its first 32 digits; null = written before facts were witnessed. */
  hash: string | null
  auditId: number
  authorId: number
  at: Instant
}

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

/** How what a fact points at differs from what the audits hold. */
export type EvidenceFault =
  | 'comment_missing'
  | 'comment_private'
  | 'comment_differs'
  /** Zendesk doubts that its author wrote it, or that anybody did. */
  | 'comment_doubtful'
  | 'author_differs'
  | 'audit_missing'
  | 'merge_missing'
  | 'requester_differs'
  | 'organization_differs'
  /** Terms at another price than the modality had on the day they were sent. */
  | 'price_differs'

/**
 * A client's comment at this instant. People who were deleted, merged or moved since are no fault: only what was written at
 * the time is compared, with the ids of that time.
 */
export const commentFault = (
  { comments, people }: TicketPast,
  commentId: number,
  { at, authorId }: { at: Instant; authorId: number | null }
): EvidenceFault | null => {
  const comment = comments.find(({ id }) => id === commentId)
  if (!comment) return 'comment_missing'
  const author = authorId ?? comment.authorId
  const isForeign = comment.authorId !== author || comment.auditAuthorId !== author
  if (isForeign || (people[author] && people[author].role !== 'end-user')) return 'author_differs'
  if (comment.at !== at) return 'comment_differs'
  return comment.public ? null : 'comment_private'
}

/** Flags of a comment that say nothing of who wrote it: an attachment that was too big, and the name of another, which the audit's author tells. */
const HARMLESS_FLAGS: ReadonlySet<number> = new Set([5, 11])

/** Written by its author themselves, as far as Zendesk knows: no automatic mail, no stranger's, in nobody else's name. */
export const isOwnWord = ({ authorId, auditAuthorId, flags }: WrittenComment): boolean =>
  authorId === auditAuthorId && flags.every(flag => HARMLESS_FLAGS.has(flag))

export const requesterAt = ({ requesters }: Pick<TicketPast, 'requesters'>, at: Instant): number | null =>
  lastBefore(requesters, at)?.requesterId ?? null

/** The ticket's organization then; undefined = its audits name none. */
export const organizationAt = (
  { organizations }: Pick<TicketPast, 'organizations'>,
  at: Instant
): number | null | undefined =>
  organizations.length === 0 ? undefined : (lastBefore(organizations, at)?.organizationId ?? null)

/** The ticket was of another organization at the one instant than at the other, as far as its audits tell. */
export const isMovedBetween = (past: Pick<TicketPast, 'organizations'>, from: Instant, to: Instant): boolean =>
  organizationAt(past, from) !== organizationAt(past, to)

/** Seconds by which the stamps of a ticket's update and of the record written with it may lie apart. */
const MOMENT = 2

export const lastBefore = <T extends { at: Instant }>(items: readonly T[], at: Instant): T | null =>
  items.findLast(item => !isBefore(addSeconds(at, MOMENT), item.at)) ?? null

/**
 * Every one that was in force around an instant: stamps have whole seconds, so of a change in the same moment nobody can say
 * whether it came before.
 */
export const inForceAround = <T extends { at: Instant }>(items: readonly T[], at: Instant): T[] => {
  const earlier = items.findLastIndex(item => !isBefore(addSeconds(at, -MOMENT), item.at))
  return items.slice(Math.max(0, earlier)).filter(item => !isBefore(addSeconds(at, MOMENT), item.at))
}

/** The ticket was that person's around an instant. */
export const wasRequester = ({ requesters }: Pick<TicketPast, 'requesters'>, at: Instant, personId: number): boolean =>
  inForceAround(requesters, at).some(({ requesterId }) => requesterId === personId)
