import * as z from 'zod/mini'

const count = z.int().check(z.minimum(0))

const within = z.nullable(z.strictObject({ count, unit: z.enum(['period', 'business_day', 'hour']) }))

export const slaSettings = {
  sla: z.strictObject({
    /** Until when an appointment is offered, and until when the work begins; null = no such target. */
    offerWithin: within,
    startWithin: within,
    /** What starts the targets anew. */
    restartOn: z.array(z.enum(['acceptance', 'client_return']))
  })
}

export type SlaSettings = z.infer<z.ZodMiniObject<typeof slaSettings>>
