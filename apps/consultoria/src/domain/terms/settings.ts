import * as z from 'zod/mini'
import { localDate } from '../kernel/schema'

const count = z.int().check(z.minimum(0))
const days = z.int().check(z.minimum(1))
export const perLocale = z.strictObject({ 'pt-BR': z.string(), en: z.string(), es: z.string() })

export const termsSettings = {
  /** Title prefix without the space behind it, or null where titles stay as they are. */
  titlePrefix: z.nullable(z.string()),
  /** null = the modality asks for no terms. */
  terms: z.nullable(
    z.strictObject({
      version: z.string().check(z.minLength(1)),
      /** Key of the macro that opens the consultation and sends the terms, per language of the client. */
      macros: perLocale,
      /** Days after the one they were sent on through which an answer needs nothing more; left out = always. */
      validDays: z.exactOptional(days),
      /** A client who does not answer; left out = nobody is reminded. */
      silence: z.exactOptional(
        z.strictObject({
          /** Days after the terms, or after the last reminder, until the next reminder is offered. */
          remindAfterDays: days,
          /** Days after the last reminder until the consultation may be ended without an answer. */
          endAfterDays: days
        })
      )
    })
  ),
  /** The price that terms state. */
  pricing: z.strictObject({
    /** `none` = time has no price; `package` = prepaid packages cover it. */
    source: z.enum(['rate_table', 'package', 'none']),
    /** Dated prices, oldest first; empty unless they come from a table. */
    rates: z.array(
      z.strictObject({
        from: localDate,
        price: z.strictObject({ centavos: count, per: z.enum(['minute', 'hour']) }),
        note: z.exactOptional(z.string())
      })
    )
  })
}

export type TermsSettings = z.infer<z.ZodMiniObject<typeof termsSettings>>
