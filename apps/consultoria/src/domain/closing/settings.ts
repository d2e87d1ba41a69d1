import * as z from 'zod/mini'

export const closingSettings = {
  /** null = the modality invoices nothing. */
  closing: z.nullable(
    z.strictObject({
      businessDay: z.int().check(z.positive()),
      /** Statuses of the ticket that the closing takes. */
      statuses: z.array(z.string()),
      /** What it does not take waits for the next one. */
      rollover: z.boolean()
    })
  )
}

export type ClosingSettings = z.infer<z.ZodMiniObject<typeof closingSettings>>
