import { secondsBetween, type Instant } from '../../domain/kernel/instant'
import type { TicketForm } from '../../ports'

export const ABANDONED_AFTER_SECONDS = 600

/** Whoever began something has had the time to finish it; nobody else is about to. */
export const isAbandoned = ({ at }: { at: Instant }, now: Instant): boolean =>
  secondsBetween(at, now) > ABANDONED_AFTER_SECONDS

/** A draft in the composer is not disturbed, and a closed ticket takes nothing. */
export const takesComments = ({ comment, status }: TicketForm): boolean => comment.text === '' && status !== 'closed'
