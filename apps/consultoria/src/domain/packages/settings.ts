import * as z from 'zod/mini'

const count = z.int().check(z.minimum(0))

export const packagesSettings = {
  /** Which prepaid packages its work draws on. Left out = none. */
  packages: z.exactOptional(
    z.strictObject({
      /** Products whose packages cover it. */
      products: z.array(z.string().check(z.minLength(1))).check(z.minLength(1)),
      /** What is bought with a ticket of this modality; null = its packages come from elsewhere. */
      sells: z.nullable(
        z.strictObject({
          product: z.string().check(z.minLength(1)),
          minutes: z.int().check(z.positive()),
          centavos: count,
          /** Calendar days it may be used from the day it was ordered; null = without end. */
          validDays: z.nullable(z.int().check(z.positive())),
          /** Box of the organization that says who may buy: others are told why. Left out = anybody may. */
          eligible: z.exactOptional(z.string().check(z.minLength(1))),
          note: z.exactOptional(z.string())
        })
      ),
      /** What a meeting leaves over: kept for the next one, or gone with it. */
      remainder: z.enum(['bank', 'single_meeting']),
      /** What a client who misses an appointment is proposed to be charged with, for somebody to accept; left out = nothing. */
      noShow: z.exactOptional(z.literal('draw')),
      /** Below this share of what was granted the balance is called low. */
      lowPercent: count
    })
  )
}

export type PackagesSettings = z.infer<z.ZodMiniObject<typeof packagesSettings>>
