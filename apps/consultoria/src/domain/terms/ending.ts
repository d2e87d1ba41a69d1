import { localDate, localToInstant, addDays, addSeconds, type Instant, type OffsetAt } from '../kernel/instant'
import type { BeforeOpening } from './data'
import type { TermsSettings } from './settings'

/** How a consultation ends without a service; the codes stand in the ticket's stage. */
const ENDS = ['refused', 'unanswered', 'cancelled'] as const
export type End = (typeof ENDS)[number]

export interface Ended {
  why: End
  n: number
  by: number
  at: Instant
  /** What cancelling puts back onto the ticket; null = the ticket stays as it is. */
  before: BeforeOpening | null
  /** The ticket's stage says it: not where cancelling has left a ticket that never asked for a consultancy. */
  isShown: boolean
}

/** Terms are valid through a whole day of the account's zone; undefined = they run out never. */
export const validUntil = (
  sentAt: Instant,
  { terms }: Pick<TermsSettings, 'terms'>,
  offsetAt: OffsetAt
): Instant | undefined =>
  terms?.validDays === undefined
    ? undefined
    : addSeconds(localToInstant(addDays(localDate(sentAt, offsetAt), terms.validDays + 1), '00:00', offsetAt), -1)
