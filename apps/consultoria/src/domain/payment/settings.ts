import * as z from 'zod/mini'

const count = z.int().check(z.minimum(0))
const method = z.enum(['boleto', 'card', 'pix', 'transfer', 'other'])

export const paymentSettings = {
  /** How a purchase is paid, where something is bought before the work. Left out = nothing is. */
  payment: z.exactOptional(
    z.strictObject({
      methods: z.array(method).check(z.minLength(1)),
      /** Calendar days a boleto is due after the order; a due day without banks moves to the next business day. */
      boletoDueDays: count,
      /** Business days a payment may take to arrive after its due day before it counts as late. */
      clearingDays: count
    })
  )
}

export type PaymentSettings = z.infer<z.ZodMiniObject<typeof paymentSettings>>
