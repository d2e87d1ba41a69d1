import * as z from 'zod/mini'

const count = z.int().check(z.minimum(0))

export const billingSettings = {
  minimumMinutes: count,
  incrementMinutes: z.int().check(z.positive()),
  /** Over which entries seconds are summed before the one rounding. */
  minimumScope: z.enum(['entry', 'session', 'ticket']),
  /** `added` without a rate prints "+ impostos"; a rate is never guessed. */
  taxes: z.strictObject({ mode: z.enum(['added', 'included', 'none']), ratePercent: z.nullable(z.number()) })
}

export type BillingSettings = z.infer<z.ZodMiniObject<typeof billingSettings>>
