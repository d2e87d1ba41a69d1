import * as z from 'zod/mini'
import { localDate, positive, text, whole } from '../kernel/schema'

/** What the facts of this topic say, as it is stored. Spellings never change. */

/** The ticket belongs to a purchase; the purchase itself stands with the organization's packages. */
export const purchaseLinkedData = z.object({
  organizationId: whole,
  /** n of its grant there. */
  package: positive,
  order: text,
  product: text,
  seconds: positive,
  centavos: z.nullable(whole),
  dueOn: z.nullable(localDate)
})

export type PurchaseLinked = z.infer<typeof purchaseLinkedData>

/** What the packages say of its payment; `paid` and `reversed` are the n of the facts there. */
export const paymentConfirmedData = z.object({ purchase: positive, paid: positive, paidOn: localDate })
export type PaymentConfirmed = z.infer<typeof paymentConfirmedData>
export const paymentWithdrawnData = z.object({ paid: positive, reversed: positive })
