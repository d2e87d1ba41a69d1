import type { Instant, LocalDate } from '../../domain/kernel/instant'
import type { Balance } from '../../domain/packages/balance'

/** Why a ticket that names an order got no package. */
export type PurchaseTrouble =
  | { code: 'no_organization' }
  /** The order is another ticket's already: it is never granted twice. */
  | { code: 'order_elsewhere'; ticket: number }
  /** The product is not sold to that organization. */
  | { code: 'not_eligible'; organization: string }
  /** The requester is of another organization than the one that bought. */
  | { code: 'other_organization' }
  /** A payment was told by an account that may not confirm payments. */
  | { code: 'told_by_other' }
  /** It was told in words nobody can read, or is less than the price. */
  | { code: 'told_differs' }

export interface ShownPurchase {
  order: string
  /** What is still to be paid for it. */
  centavos: number
  dueOn: LocalDate | null
  standing: 'due' | 'clearing' | 'late' | 'paid'
}

/** What is prepaid, as this ticket may draw on it today. */
export interface ShownPrepaid {
  balance: Balance
  /** Of the balance, what appointments hold apart. */
  heldSeconds: number
  /** What the next half hour of work would draw, and what of it nothing covers. */
  next: { coveredSeconds: number; beyondSeconds: number }
  /** Minutes of this ticket that nothing covers. */
  beyondSeconds: number
  /** What was drawn of them, the latest work first, whichever ticket it was on. */
  draws: readonly { n: number; workDate: LocalDate; ticketId: number; seconds: number }[]
  /** An appointment that the client missed and nothing has taken the place of: its minutes may be drawn. */
  missed: { startedAt: Instant; endedAt: Instant; seconds: number; workDate: LocalDate } | null
  isLow: boolean
  /** What a meeting left over of a package that was sold for one alone. */
  lostSeconds: number
  purchase: ShownPurchase | null
  trouble: PurchaseTrouble | null
}
