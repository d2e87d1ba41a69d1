import * as z from 'zod/mini'
import { PAYERS } from './payerKinds'

export const payerSettings = { payers: z.array(z.enum(PAYERS)) }

export type PayerSettings = z.infer<z.ZodMiniObject<typeof payerSettings>>
